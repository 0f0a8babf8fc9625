package org.zhengxin.intake.nil;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.outcome.Batches;

/** Keeps the nil returns (零报告库), each as a closed batch without rows, with its entry in the log and its receipt. */
@Repository
public class NilReturns {
    private static final String DELIVERED = """
            EXISTS (SELECT 1 FROM version v
                    JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                                 AND r.current_version = v.version
                    WHERE v.kind = %1$s AND v.decided_on >= %2$s AND v.decided_on < %2$s + interval '1 month'
                      AND v.agency_id = %3$s AND v.change NOT IN ('WITHDRAWN', 'ANNULLED', 'ERASED'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Batches batches;
    private final AdministrativeActs acts;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    NilReturns(JdbcClient jdbc, Clock clock, Batches batches, AdministrativeActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.batches = batches;
    }

    /** What became of a nil return (零报告受理结果). */
    public sealed interface Filed {
        /** It is filed, now or before. */
        record Done(UUID batch) implements Filed {}

        /** The agency has delivered records of that month. */
        record Delivered() implements Filed {}
    }

    /** Files a nil return; once, however often it is asked for. */
    @Transactional
    public Filed file(Agency agency, String kind, YearMonth month, @Nullable Long account) {
        LocalDate first = month.atDay(1);
        if (delivered(agency, kind, first)) {
            return new Filed.Delivered();
        }
        UUID id = ids.generate();
        int added = jdbc.sql("""
                INSERT INTO batch (id, agency_id, kind, trial, node, state, received_at, account, nil_month)
                VALUES (:id, :agency, :kind, false, '', 'RUNNING', :now, :account, :month)
                ON CONFLICT (nil_month, agency_id, kind) WHERE nil_month IS NOT NULL DO NOTHING
                """)
                .param("id", id)
                .param("agency", agency.id())
                .param("kind", kind)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("month", Date.valueOf(first))
                .update();
        if (added == 0) {
            return new Filed.Done(existing(agency, kind, first));
        }
        batches.finish(id, null, null);
        if (account != null) {
            acts.write("account:" + account, "NIL_RETURN_FILED", id.toString());
        }
        return new Filed.Done(id);
    }

    /** Returns the nil returns of an agency or of all, of a kind or of all, of a month or of all, newest first. */
    public List<NilReturn> latest(
            @Nullable Long agencyId,
            @Nullable String kind,
            @Nullable YearMonth month,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql("SELECT b.*, " + DELIVERED.formatted("b.kind", "b.nil_month", "b.agency_id") + """
                 AS contradicted FROM batch b
                WHERE b.nil_month IS NOT NULL AND (:agency::bigint IS NULL OR b.agency_id = :agency)
                  AND (:kind::text IS NULL OR b.kind = :kind) AND (:month::date IS NULL OR b.nil_month = :month)
                  AND (:before::uuid IS NULL OR b.id < :before)
                ORDER BY b.id DESC LIMIT :limit
                """)
                .param("agency", agencyId)
                .param("kind", kind)
                .param("month", month == null ? null : Date.valueOf(month.atDay(1)))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> nilReturn(row))
                .list();
    }

    private boolean delivered(Agency agency, String kind, LocalDate first) {
        return jdbc.sql("SELECT " + DELIVERED.formatted(":kind", ":month::date", ":agency"))
                .param("kind", kind)
                .param("month", Date.valueOf(first))
                .param("agency", agency.id())
                .query(Boolean.class)
                .single();
    }

    private UUID existing(Agency agency, String kind, LocalDate first) {
        return jdbc.sql("SELECT id FROM batch WHERE nil_month = ? AND agency_id = ? AND kind = ?")
                .param(Date.valueOf(first))
                .param(agency.id())
                .param(kind)
                .query(UUID.class)
                .single();
    }

    private static NilReturn nilReturn(ResultSet row) throws SQLException {
        return new NilReturn(
                row.getObject("id", UUID.class),
                row.getLong("agency_id"),
                row.getString("kind"),
                row.getDate("nil_month").toLocalDate(),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("contradicted"));
    }
}
