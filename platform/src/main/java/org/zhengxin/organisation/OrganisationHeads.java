package org.zhengxin.organisation;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengxin.ledger.LogFault;

/** Compares what the row of an organisation says beside its data with its versions (主体头与版本核对). */
final class OrganisationHeads {
    /** Times are compared but for what was lost to rounding in the register's first releases. */
    private static final String HEADS = """
            select o.log_id, o.version, o.code
            from organisation o
            full join (select organisation_id, max(version) as last, count(*) as versions,
                              min(recorded_at) as first_at, max(recorded_at) as last_at
                       from organisation_version group by organisation_id) v on v.organisation_id = o.id
            where o.id is null or v.organisation_id is null or o.version <> v.last or v.versions <> v.last
               or o.opened_at not between v.first_at - interval '1 ms' and v.first_at + interval '1 ms'
               or o.updated_at not between v.last_at - interval '1 ms' and v.last_at + interval '1 ms'
            limit 1000
            """;

    /** An organisation that a link names is marked, and no other is. */
    private static final String MARKS = """
            select o.log_id, o.version, o.code
            from organisation o
            where o.linked and not exists (
                select 1 from organisation_link l where l.retired_id = o.id or l.surviving_id = o.id)
            limit 1000
            """;

    private OrganisationHeads() {}

    static void compare(JdbcTemplate jdbc, Consumer<LogFault> faults) {
        for (String sql : new String[] {HEADS, MARKS}) {
            jdbc.query(sql, row -> {
                faults.accept(LogFault.row(
                        LogFault.Kind.DATA_DISAGREES,
                        "organisation",
                        row.getObject(1, UUID.class),
                        row.getObject(2, Integer.class),
                        row.getString(3)));
            });
        }
    }
}
