package org.zhengxin.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.OrganisationAccounts.Event;
import org.zhengxin.access.OrganisationAccounts.Member;
import org.zhengxin.access.OrganisationAccounts.Right;
import org.zhengxin.access.OrganisationAccounts.State;

/** What accounts of organisations may (组织权限), as the table of accounts has it. */
@Component
public class OrganisationRights {

    private final JdbcClient jdbc;

    OrganisationRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the right of an account of an organisation. */
    public Right of(long account) {
        return right(jdbc.sql("SELECT coalesce(organisation_right, '') FROM account WHERE id = :id")
                .param("id", account)
                .query(String.class)
                .single());
    }

    /** Sets the right of a new member of the staff. */
    public void set(long account, Right right) {
        jdbc.sql("UPDATE account SET organisation_right = :right WHERE id = :id")
                .param("right", right == Right.HOLDER ? null : right.name())
                .param("id", account)
                .update();
    }

    /** Returns the accounts of an organisation, those that still are first. */
    public List<Member> members(String code) {
        return jdbc.sql("""
                        SELECT id, username, function, organisation_right, ended_at IS NOT NULL AS ended,
                               password_hash IS NOT NULL AS taken_up
                        FROM account WHERE organisation = :code
                        ORDER BY ended_at IS NOT NULL, id""")
                .param("code", code)
                .query((row, index) -> member(row))
                .list();
    }

    /** Returns the acts by which accounts of an organisation came and went since a moment, the latest first. */
    public List<Event> events(String code, Instant since, int limit) {
        return jdbc.sql("""
                        SELECT event.at, event.act, account.id, account.function
                        FROM account JOIN account_event AS event ON event.account_id = account.id
                        WHERE account.organisation = :code AND event.at > :since
                          AND event.act IN ('INVITED', 'LINK_USED', 'RECOVERY_STARTED', 'ENDED')
                        ORDER BY event.id DESC LIMIT :limit""")
                .param("code", code)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> new Event(
                        row.getTimestamp("at").toInstant(), text(row, "act"), row.getLong("id"), text(row, "function")))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        State state = row.getBoolean("ended") ? State.ENDED : row.getBoolean("taken_up") ? State.ACTIVE : State.INVITED;
        return new Member(
                row.getLong("id"),
                text(row, "username"),
                text(row, "function"),
                right(row.getString("organisation_right")),
                state);
    }

    private static Right right(@Nullable String stored) {
        return stored == null || stored.isEmpty() ? Right.HOLDER : Right.valueOf(stored);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
