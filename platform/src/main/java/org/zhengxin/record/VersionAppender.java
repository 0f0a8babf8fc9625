package org.zhengxin.record;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.foundation.commitment.FieldHashes;
import org.zhengxin.foundation.json.CanonicalTime;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.store.CopyRows;

/** Appends records and versions by COPY in the caller's transaction (追加版本). */
@Component
class VersionAppender {
    private static final String RECORD_COLUMNS =
            "record (organisation_id, id, kind, document_key, extra_key, current_version)";
    private static final String VERSION_COLUMNS = """
            version (organisation_id, record_id, version, kind, change, agency_id, authority_key, authority_name,
                     document_number, decided_on, served_on, finality, severity, severity_from, valid_from,
                     valid_until, fine, status, ended_on, row_public_until, row_channels, public_from, public_until, government_from,
                     government_until, authorised_from, authorised_until, report_from, report_until, hidden_because,
                     body, body_withheld, digest, warnings, received_at, recorded_at, batch_id, batch_sheet, batch_row, salt,
                     log_range, log_position)
            """;

    private static final int RECORD_WIDTH = width(RECORD_COLUMNS);
    private static final int VERSION_WIDTH = width(VERSION_COLUMNS);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicMarks marks;
    private final Ledger ledger;
    private final VersionEntries entries;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    VersionAppender(
            DataSource dataSource,
            JdbcClient jdbc,
            Clock clock,
            PublicMarks marks,
            Ledger ledger,
            VersionEntries entries) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
        this.marks = marks;
        this.ledger = ledger;
        this.entries = entries;
    }

    /** Opens a run. Until it is flushed or closed no other statement may use the transaction. */
    Run open() {
        Append append = ledger.append();
        return new Run(DataSourceUtils.getConnection(dataSource), append);
    }

    /** The versions of one transaction: the server takes them in while later rows are still being decided. */
    final class Run implements AutoCloseable {
        private final Connection connection;
        private final CopyRows versions;
        private final Append append;
        private final Map<UUID, Added> added = new LinkedHashMap<>();
        private final Map<UUID, Head> updated = new LinkedHashMap<>();
        private final SortedSet<Long> marked = new TreeSet<>();
        private final Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final String recordedText = CanonicalTime.write(recordedAt);
        private final LocalDate today = LocalDate.now(clock);

        private record Added(Filing filing, Head head) {}

        private Run(Connection connection, Append append) {
            this.append = append;
            this.connection = connection;
            this.versions = CopyRows.into(connection, VERSION_COLUMNS);
        }

        Head add(Filing filing) {
            UUID id = ids.generate();
            Head head = new Head(
                    filing.organisation().id(), id, filing.extraKey(), 1, filing.content(), closedAfter(filing));
            added.put(id, new Added(filing, head));
            row(head, filing, filing.draft().annulled() ? Change.ANNULLED : Change.ADDED);
            return head;
        }

        void update(Head head, Filing filing) {
            head.advance(filing.content(), closedAfter(filing));
            if (!added.containsKey(head.recordId())) {
                updated.put(head.recordId(), head);
            }
            row(head, filing, filing.draft().annulled() ? Change.ANNULLED : Change.CORRECTED);
        }

        void flush() {
            versions.finish();
            writeRecords();
            if (!updated.isEmpty()) {
                moveHeads();
            }
            marks.refresh(marked);
        }

        @Override
        public void close() {
            versions.close();
            DataSourceUtils.releaseConnection(connection, dataSource);
        }

        private void writeRecords() {
            if (added.isEmpty()) {
                return;
            }
            try (CopyRows records = CopyRows.into(connection, RECORD_COLUMNS)) {
                for (Added each : added.values()) {
                    records.row(RECORD_WIDTH)
                            .int8(each.head().organisationId())
                            .uuid(each.head().recordId())
                            .text(each.filing().draft().kind())
                            .bytea(each.filing().keys().getFirst().bytes())
                            .text(each.filing().extraKey())
                            .int4(each.head().currentVersion());
                }
                records.finish();
            }
        }

        private void moveHeads() {
            jdbc.sql("""
                    UPDATE record r SET current_version = h.version
                    FROM unnest(?::bigint[], ?::uuid[], ?::int[]) AS h(organisation_id, id, version)
                    WHERE r.organisation_id = h.organisation_id AND r.id = h.id
                    """)
                    .param(updated.values().stream().map(Head::organisationId).toArray(Long[]::new))
                    .param(updated.keySet().toArray(UUID[]::new))
                    .param(updated.values().stream().map(Head::currentVersion).toArray(Integer[]::new))
                    .update();
        }

        private void row(Head head, Filing filing, Change change) {
            RecordDraft draft = filing.draft();
            SeverityDecision severity = draft.severity();
            VersionEntries.Entered entered = entered(head, filing, change);
            if (marks.concern(draft.kind())) {
                marked.add(head.organisationId());
            }
            versions.row(VERSION_WIDTH)
                    .int8(head.organisationId())
                    .uuid(head.recordId())
                    .int4(head.currentVersion())
                    .text(draft.kind())
                    .name(change)
                    .int8(filing.provenance().agencyId())
                    .text(draft.authorityKey())
                    .text(draft.authorityName())
                    .text(draft.documentNumber())
                    .day(draft.decidedOn())
                    .day(draft.servedOn())
                    .name(draft.finality())
                    .name(severity == null ? null : severity.severity())
                    .name(severity == null ? null : severity.from())
                    .day(draft.validFrom())
                    .day(draft.validUntil())
                    .numeric(draft.fine())
                    .name(draft.status())
                    .day(draft.endedOn())
                    .day(draft.rowPublicUntil())
                    .text(draft.rowChannels());
            for (Channel channel : Channel.values()) {
                ChannelDays shown = draft.days().on(channel);
                versions.day(shown.from()).day(shown.until());
            }
            versions.name(draft.days().on(Channel.PUBLIC).hiddenBecause())
                    .text(draft.body().json())
                    .texts(draft.body().withheld() == null ? null : draft.body().withheldCodes())
                    .bytea(filing.content().bytes())
                    .texts(draft.warnings().isEmpty() ? null : draft.warnings())
                    .instant(filing.provenance().receivedAt())
                    .instant(recordedAt)
                    .uuid(filing.provenance().batch());
            place(filing.provenance());
            versions.bytea(entered.salt())
                    .int8(entered.place().range())
                    .int4(entered.place().position());
        }

        private void place(Provenance provenance) {
            if (provenance.batch() == null) {
                versions.int8(null).int8(null);
            } else {
                versions.int2(provenance.sheet()).int4(provenance.row());
            }
        }

        private VersionEntries.Entered entered(Head head, Filing filing, Change change) {
            FieldHashes begun = filing.committed().hashes();
            if (begun == null || append.discards()) {
                return entries.unlogged(append);
            }
            int version = head.currentVersion();
            return entries.enter(
                    append,
                    head.recordId(),
                    version,
                    change,
                    head.closed(),
                    DraftFields.complete(begun, filing, version, change, recordedText));
        }

        private boolean closedAfter(Filing filing) {
            RecordDraft draft = filing.draft();
            return draft.annulled()
                    || Head.closed(
                            Change.ADDED,
                            draft.days().on(Channel.PUBLIC).hiddenBecause(),
                            today,
                            VersionColumns.ranges(draft.days()));
        }
    }

    private static int width(String columns) {
        return (int) columns.chars().filter(c -> c == ',').count() + 1;
    }
}
