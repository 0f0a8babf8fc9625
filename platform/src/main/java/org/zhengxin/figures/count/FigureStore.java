package org.zhengxin.figures.count;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.record.PublicCounts;

/** Keeps the figures (统计存储). Who reads them in one transaction reads one making of them. */
@Component
class FigureStore {
    private static final String WRITES = """
            SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint FROM pg_stat_user_tables
            WHERE relname IN ('version', 'record', 'organisation', 'organisation_link', 'agency', 'kind_rule')
            """;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the figures came to be.
     *
     * @param day what was public on it is counted
     * @param writes the server's count of writes before they were made
     */
    record State(LocalDate day, Instant madeAt, long tookMillis, long writes) {}

    Optional<State> state() {
        return jdbc.sql("SELECT day, made_at, took_ms, writes FROM figure_state")
                .query((row, number) -> new State(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getLong("took_ms"),
                        row.getLong("writes")))
                .optional();
    }

    /** Returns how much was ever written to what is counted, as far as the server knows. */
    long writes() {
        return jdbc.sql(WRITES).query(Long.class).single();
    }

    /** Replaces everything; to be called in a transaction. */
    void replace(
            State state,
            List<PublicCounts.OfMonth> months,
            List<PublicCounts.OfAgency> agencies,
            List<PublicCounts.OfRegion> regions) {
        for (String table :
                new String[] {"figure_state", "figure_records", "figure_agency", "figure_region", "figure_kind"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("INSERT INTO figure_state (day, made_at, took_ms, writes) VALUES (?, ?, ?, ?)")
                .param(Date.valueOf(state.day()))
                .param(OffsetDateTime.ofInstant(state.madeAt(), ZoneOffset.UTC))
                .param(state.tookMillis())
                .param(state.writes())
                .update();
        records(months);
        agencies(agencies);
        regions(regions);
        kinds(regions);
    }

    private void records(List<PublicCounts.OfMonth> months) {
        jdbc.sql("INSERT INTO figure_records SELECT * FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[])")
                .param(months.stream().map(PublicCounts.OfMonth::region).toArray(String[]::new))
                .param(months.stream().map(PublicCounts.OfMonth::kind).toArray(String[]::new))
                .param(months.stream().map(line -> day(line.month())).toArray(Date[]::new))
                .param(months.stream().map(PublicCounts.OfMonth::records).toArray(Long[]::new))
                .update();
    }

    private void agencies(List<PublicCounts.OfAgency> agencies) {
        jdbc.sql("""
                INSERT INTO figure_agency
                SELECT * FROM unnest(?::bigint[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[])
                """)
                .param(agencies.stream().map(PublicCounts.OfAgency::agencyId).toArray(Long[]::new))
                .param(agencies.stream().map(line -> day(line.month())).toArray(Date[]::new))
                .param(agencies.stream().map(PublicCounts.OfAgency::inTime).toArray(Long[]::new))
                .param(agencies.stream().map(PublicCounts.OfAgency::late).toArray(Long[]::new))
                .param(agencies.stream().map(PublicCounts.OfAgency::earlier).toArray(Long[]::new))
                .update();
    }

    private void regions(List<PublicCounts.OfRegion> lines) {
        Map<String, Long> registered = new TreeMap<>();
        Map<String, Long> covered = new TreeMap<>();
        for (PublicCounts.OfRegion line : lines) {
            registered.merge(line.region(), line.first(), Long::sum);
            covered.merge(line.region(), line.kind() == null ? 0 : line.first(), Long::sum);
        }
        jdbc.sql("INSERT INTO figure_region SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])")
                .param(registered.keySet().toArray(String[]::new))
                .param(registered.values().toArray(Long[]::new))
                .param(covered.values().toArray(Long[]::new))
                .update();
    }

    private void kinds(List<PublicCounts.OfRegion> lines) {
        List<PublicCounts.OfRegion> held =
                lines.stream().filter(line -> line.kind() != null).toList();
        jdbc.sql("INSERT INTO figure_kind SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[])")
                .param(held.stream().map(PublicCounts.OfRegion::region).toArray(String[]::new))
                .param(held.stream().map(PublicCounts.OfRegion::kind).toArray(String[]::new))
                .param(held.stream().map(PublicCounts.OfRegion::organisations).toArray(Long[]::new))
                .update();
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
