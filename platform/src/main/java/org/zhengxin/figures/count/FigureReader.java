package org.zhengxin.figures.count;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the figures (统计查询) at a cost that does not depend on how many records there are. */
@Service
public class FigureReader {
    private final JdbcClient jdbc;
    private final FigureStore store;
    private final TransactionTemplate transaction;

    FigureReader(JdbcClient jdbc, FigureStore store, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.store = store;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Returns the day whose figures there are; empty before they were made for the first time. */
    public Optional<LocalDate> day() {
        return store.state().map(FigureStore.State::day);
    }

    /** Returns the codes of the regions that organisations state, those of no list too. */
    public List<String> regions() {
        return jdbc.sql("SELECT region FROM figure_region ORDER BY region")
                .query(String.class)
                .list();
    }

    /**
     * Returns the figures; empty before they were made for the first time.
     *
     * @param from first month of decision
     * @param until last month of decision
     * @param prefix what the codes of the regions begin with; empty for all, stated or not
     */
    public Optional<Figures> read(YearMonth from, YearMonth until, String prefix) {
        Optional<Figures> read =
                transaction.execute(status -> store.state().map(state -> figures(state, from, until, prefix)));
        return read == null ? Optional.empty() : read;
    }

    private Figures figures(FigureStore.State state, YearMonth from, YearMonth until, String prefix) {
        return new Figures(
                state.day(),
                state.madeAt(),
                all(prefix),
                records(from, until, prefix),
                agencies(from, until),
                regions(prefix),
                kinds(prefix));
    }

    private long all(String prefix) {
        return jdbc.sql("SELECT coalesce(sum(records), 0)::bigint FROM figure_records WHERE region LIKE :region")
                .param("region", prefix + "%")
                .query(Long.class)
                .single();
    }

    private List<Figures.Records> records(YearMonth from, YearMonth until, String prefix) {
        return between("""
                SELECT month, kind, sum(records)::bigint AS records FROM figure_records
                WHERE region LIKE :region AND month BETWEEN :from AND :until
                GROUP BY month, kind ORDER BY month, kind
                """, from, until)
                .param("region", prefix + "%")
                .query((row, number) -> new Figures.Records(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("kind"),
                        row.getLong("records")))
                .list();
    }

    private List<Figures.Timeliness> agencies(YearMonth from, YearMonth until) {
        return between("""
                SELECT agency_id, sum(in_time)::bigint AS in_time, sum(late)::bigint AS late,
                       sum(earlier)::bigint AS earlier
                FROM figure_agency WHERE month BETWEEN :from AND :until
                GROUP BY agency_id ORDER BY agency_id
                """, from, until)
                .query((row, number) -> new Figures.Timeliness(
                        row.getLong("agency_id"), row.getLong("in_time"), row.getLong("late"), row.getLong("earlier")))
                .list();
    }

    private List<Figures.Region> regions(String prefix) {
        return jdbc.sql(
                        "SELECT region, registered, covered FROM figure_region WHERE region LIKE :region ORDER BY region")
                .param("region", prefix + "%")
                .query((row, number) ->
                        new Figures.Region(row.getString("region"), row.getLong("registered"), row.getLong("covered")))
                .list();
    }

    private List<Figures.Kind> kinds(String prefix) {
        return jdbc.sql("""
                SELECT kind, sum(covered)::bigint AS covered FROM figure_kind WHERE region LIKE :region
                GROUP BY kind ORDER BY kind
                """)
                .param("region", prefix + "%")
                .query((row, number) -> new Figures.Kind(row.getString("kind"), row.getLong("covered")))
                .list();
    }

    private JdbcClient.StatementSpec between(String sql, YearMonth from, YearMonth until) {
        return jdbc.sql(sql).param("from", Date.valueOf(from.atDay(1))).param("until", Date.valueOf(until.atDay(1)));
    }
}
