package org.zhengxin.record;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.store.CopyLines;

/** Appends records and versions by COPY, at the end of a run, in the caller's transaction. */
@Component
class VersionAppender {
    private static final String RECORD_COLUMNS =
            "record (organisation_id, id, kind, document_key, extra_key, current_version)";
    private static final String VERSION_COLUMNS = """
            version (organisation_id, record_id, version, kind, change, agency_id, authority_key, authority_name,
                     document_number, decided_on, served_on, finality, severity, severity_from, valid_from,
                     valid_until, fine, status, ended_on, row_public_until, row_channels, public_from, public_until, government_from,
                     government_until, authorised_from, authorised_until, report_from, report_until, hidden_because,
                     body, digest, warnings, received_at, recorded_at, batch_id, batch_sheet, batch_row)
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    VersionAppender(DataSource dataSource, JdbcClient jdbc, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a run; nothing is written before {@link Run#flush}. */
    Run open() {
        return new Run();
    }

    /** The versions of one transaction. */
    final class Run {
        private final CopyLines versions = new CopyLines();
        private final Map<UUID, Added> added = new LinkedHashMap<>();
        private final Map<UUID, Head> updated = new LinkedHashMap<>();
        private final Instant recordedAt = clock.instant();
        private final LocalDate today = LocalDate.now(clock);

        private record Added(Filing filing, Head head) {}

        Head add(Filing filing) {
            UUID id = ids.generate();
            Head head = new Head(
                    filing.organisation().id(), id, filing.extraKey(), 1, filing.content(), closedAfter(filing));
            added.put(id, new Added(filing, head));
            Change change = filing.draft().annulled() ? Change.ANNULLED : Change.ADDED;
            line(head, filing, change);
            return head;
        }

        void update(Head head, Filing filing) {
            head.advance(filing.content(), closedAfter(filing));
            if (!added.containsKey(head.recordId())) {
                updated.put(head.recordId(), head);
            }
            Change change = filing.draft().annulled() ? Change.ANNULLED : Change.CORRECTED;
            line(head, filing, change);
        }

        void flush() {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                records().send(connection, RECORD_COLUMNS);
                versions.send(connection, VERSION_COLUMNS);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
            if (!updated.isEmpty()) {
                moveHeads();
            }
        }

        private CopyLines records() {
            CopyLines lines = new CopyLines();
            for (Added each : added.values()) {
                lines.add(each.head().organisationId())
                        .add(each.head().recordId())
                        .add(each.filing().draft().kind())
                        .add(each.filing().keys().getFirst().bytes())
                        .add(each.filing().extraKey())
                        .add(each.head().currentVersion())
                        .endLine();
            }
            return lines;
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

        private void line(Head head, Filing filing, Change change) {
            RecordDraft draft = filing.draft();
            SeverityDecision severity = draft.severity();
            versions.add(head.organisationId())
                    .add(head.recordId())
                    .add(head.currentVersion())
                    .add(draft.kind())
                    .add(change)
                    .add(filing.provenance().agencyId())
                    .add(draft.authorityKey())
                    .add(draft.authorityName())
                    .add(draft.documentNumber())
                    .add(draft.decidedOn())
                    .add(draft.servedOn())
                    .add(draft.finality())
                    .add(severity == null ? null : severity.severity())
                    .add(severity == null ? null : severity.from())
                    .add(draft.validFrom())
                    .add(draft.validUntil())
                    .add(draft.fine())
                    .add(draft.status())
                    .add(draft.endedOn())
                    .add(draft.rowPublicUntil())
                    .add(draft.rowChannels());
            for (Channel channel : Channel.values()) {
                ChannelDays shown = draft.days().on(channel);
                versions.add(shown.from()).add(shown.until());
            }
            versions.add(draft.days().on(Channel.PUBLIC).hiddenBecause())
                    .add(draft.body())
                    .add(filing.content().bytes())
                    .addCodes(draft.warnings())
                    .add(filing.provenance().receivedAt())
                    .add(recordedAt)
                    .add(filing.provenance().batch())
                    .add(filing.provenance().sheet())
                    .add(filing.provenance().row())
                    .endLine();
        }

        private boolean closedAfter(Filing filing) {
            RecordDraft draft = filing.draft();
            return draft.annulled() || Head.closed(Change.ADDED, today, VersionColumns.ranges(draft.days()));
        }
    }
}
