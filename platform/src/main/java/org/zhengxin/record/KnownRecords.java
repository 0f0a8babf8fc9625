package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;

/** Reads, in one round trip, the records that stand on the documents of the filings. */
@Component
class KnownRecords {
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Heads read(List<Filing> filings) {
        Set<Fingerprint> keys = new LinkedHashSet<>();
        for (Filing filing : filings) {
            keys.addAll(filing.keys());
        }
        return read(keys);
    }

    /** Returns the records that stand on a document. */
    List<Head> standingOn(Fingerprint document) {
        return read(Set.of(document)).byKey.getOrDefault(document, List.of());
    }

    boolean receivedAfter(UUID record, Instant moment) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM record r
                               JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                               WHERE r.id = ? AND v.received_at > ?)
                """)
                .param(record)
                .param(Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    private Heads read(Set<Fingerprint> keys) {
        Heads heads = new Heads();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                SELECT r.document_key, r.organisation_id, r.id, r.extra_key, r.current_version,
                       v.digest, v.change, v.hidden_because, v.recalled_batch,
                       CASE WHEN v.change = 'WITHDRAWN' THEN v.reason END AS withdrawn_for,
                       v.public_from, v.public_until, v.government_from, v.government_until,
                       v.authorised_from, v.authorised_until, v.report_from, v.report_until,
                       CASE WHEN r.current_version > 1 THEN (
                           SELECT array_agg(e.digest) FROM version e
                           WHERE e.organisation_id = r.organisation_id AND e.record_id = r.id
                             AND e.version < r.current_version) END AS earlier
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.document_key = ANY (?)
                """)
                .param(keys.stream().map(Fingerprint::bytes).toArray(byte[][]::new))
                .query(row -> {
                    heads.put(Fingerprint.stored(row.getBytes("document_key")), head(row, today));
                });
        return heads;
    }

    private static Head head(ResultSet row, LocalDate today) throws SQLException {
        List<DayRange> days = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            days.add(VersionColumns.days(row, channel));
        }
        Head head = new Head(
                row.getLong("organisation_id"),
                row.getObject("id", UUID.class),
                row.getString("extra_key"),
                row.getInt("current_version"),
                Fingerprint.stored(row.getBytes("digest")),
                Head.closed(Change.valueOf(row.getString("change")), VersionColumns.hidden(row), today, days));
        head.recalledWith(row.getObject("recalled_batch", UUID.class));
        head.wasMisplaced(EndReason.read(row.getString("withdrawn_for"))
                .filter(reason -> reason.ground() == EndReason.Ground.WRONG_ORGANISATION)
                .isPresent());
        if (row.getArray("earlier") != null) {
            for (byte[] digest : (byte[][]) row.getArray("earlier").getArray()) {
                head.rememberEarlier(Fingerprint.stored(digest));
            }
        }
        return head;
    }

    /** The known records by document, kept up to date while the transaction appends. */
    static final class Heads {
        private final Map<Fingerprint, List<Head>> byKey = new HashMap<>();

        void put(Fingerprint key, Head head) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(head);
        }

        void remember(Filing filing, Head head) {
            put(filing.keys().getFirst(), head);
        }

        /** Of merged organisations that both have one, the record on which the document stands, and first the own one. */
        @Nullable
        Head find(Filing filing) {
            for (Fingerprint key : filing.keys()) {
                Head found = byKey.getOrDefault(key, List.of()).stream()
                        .filter(head ->
                                sameGroup(filing, head) && head.extraKey().equals(filing.extraKey()))
                        .max(Comparator.comparing(Head::stands)
                                .thenComparing(head -> head.organisationId()
                                        == filing.organisation().id()))
                        .orElse(null);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** Finds the record of another organisation on which the document stands. */
        @Nullable
        Head findUnderAnother(Filing filing) {
            for (Head head : byKey.getOrDefault(filing.keys().getFirst(), List.of())) {
                if (head.stands() && !sameGroup(filing, head)) {
                    return head;
                }
            }
            return null;
        }

        private static boolean sameGroup(Filing filing, Head head) {
            return filing.organisation().groupIds().contains(head.organisationId());
        }
    }
}
