package org.zhengxin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Of what kind something is public about an organisation, and until which day (公示标记), for searches that ask for it.
 *
 * <p>Kept by days, so that nothing has to be switched off: the module that knows the records tells the days whenever
 * they change, in the same transaction. A day is one in Asia/Shanghai.
 */
@Component
public class Marks {
    /** Two transactions that file about one organisation would otherwise each miss what the other files. */
    private static final String LOCK = "select id from organisation where id = any (?) order by id for no key update";

    private static final String REMOVE = "delete from organisation_mark where organisation_id = any (?)";

    private static final String ADD = """
            insert into organisation_mark (organisation_id, mark, public_from, public_until)
            select n.organisation_id, n.mark, n.public_from::date, n.public_until::date
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])
                as n (organisation_id, mark, public_from, public_until)
            on conflict (organisation_id, mark, public_from) do update set public_until = excluded.public_until
            """;

    private static final String BEARING = """
            select organisation_id from organisation_mark
            where organisation_id = any (?) and mark = ? and public_from <= ? and (public_until is null or public_until >= ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** Sets it up over a database. */
    public Marks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts what is public about some organisations in place of what was known of them, in the caller's transaction.
     *
     * @param organisationIds whose days are told anew; one without a day has none
     * @param known gives the days on which at least one record of a kind is public, one entry for each stretch without a
     *     gap; asked once nobody else can change them
     */
    public void replace(Collection<Long> organisationIds, Supplier<List<Days>> known) {
        jdbc.query(LOCK, ps -> new Chunk<>(ps, organisationIds).longs(Long::longValue), row -> {});
        List<Days> days = known.get();
        jdbc.update(REMOVE, ps -> new Chunk<>(ps, organisationIds).longs(Long::longValue));
        if (!days.isEmpty()) {
            jdbc.update(
                    ADD,
                    ps -> new Chunk<>(ps, days)
                            .longs(Days::organisationId)
                            .texts(day -> day.mark().name())
                            .texts(day -> day.from().toString())
                            .texts(day ->
                                    day.until() == null ? null : day.until().toString()));
        }
    }

    /** Returns which of some organisations bear a mark today. */
    Set<Long> bearing(Mark mark, Collection<Long> organisationIds) {
        LocalDate today = LocalDate.now(clock);
        return new HashSet<>(jdbc.query(
                BEARING,
                ps -> new Chunk<>(ps, organisationIds)
                        .longs(Long::longValue)
                        .value(mark.name())
                        .value(today)
                        .value(today),
                (row, number) -> row.getLong(1)));
    }

    /** What is public. */
    public enum Mark {
        /** A licence (行政许可). */
        LICENCES,
        /** An honour or a commendation (守信激励). */
        HONOURS
    }

    /**
     * From when until when something is public about an organisation without a gap.
     *
     * @param until null for no known end
     */
    public record Days(
            long organisationId,
            Mark mark,
            LocalDate from,
            @Nullable LocalDate until) {}
}
