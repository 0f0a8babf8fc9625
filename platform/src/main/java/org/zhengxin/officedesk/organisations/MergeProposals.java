package org.zhengxin.officedesk.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.organisation.MergeResult;
import org.zhengxin.organisation.OrganisationMerges;

/** Lets one person of the office prepare a merge and another approve it (合并拟办与复核). */
@Component
class MergeProposals {
    private final JdbcClient jdbc;
    private final OrganisationMerges merges;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MergeProposals(
            JdbcClient jdbc,
            OrganisationMerges merges,
            AdministrativeActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns those that wait, the latest first. */
    List<MergeProposal> waiting() {
        return jdbc.sql("SELECT * FROM merge_proposal WHERE decided_at IS NULL ORDER BY id DESC")
                .query((row, n) -> read(row))
                .list();
    }

    /** Lets a merge wait for another person; returns the word for what is wrong with it, if anything. */
    Optional<String> prepare(String retired, String surviving, LocalDate from, String reason, String actor) {
        MergeResult rehearsed = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return merges.merge(retired, surviving, from, reason, actor);
        }));
        if (!(rehearsed instanceof MergeResult.Merged merged)) {
            return Optional.of(problem(rehearsed));
        }
        return decided(() -> {
            int added = jdbc.sql("""
                    INSERT INTO merge_proposal (retired, surviving, from_on, reason, prepared_at, prepared_by)
                    VALUES (:retired, :surviving, :from, :reason, :now, :actor)
                    ON CONFLICT (retired) WHERE decided_at IS NULL DO NOTHING
                    """)
                    .param("retired", merged.link().retired())
                    .param("surviving", merged.link().surviving())
                    .param("from", Date.valueOf(from))
                    .param("reason", reason)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", actor)
                    .update();
            if (added == 0) {
                return Optional.of("waiting");
            }
            acts.write(actor, "MERGE_PREPARED", codes(retired, surviving));
            return Optional.empty();
        });
    }

    /** Merges what another person prepared; returns the word for what is wrong, if anything. */
    Optional<String> approve(long id, String actor) {
        return decided(() -> {
            Optional<MergeProposal> found = held(id);
            if (found.isEmpty()) {
                return Optional.of("gone");
            }
            MergeProposal proposal = found.get();
            if (proposal.preparedBy().equals(actor)) {
                return Optional.of("own");
            }
            MergeResult result =
                    merges.merge(proposal.retired(), proposal.surviving(), proposal.from(), proposal.reason(), actor);
            if (!(result instanceof MergeResult.Merged)) {
                return Optional.of(problem(result));
            }
            decide(id, true, actor);
            acts.write(actor, "ORGANISATIONS_MERGED", codes(proposal.retired(), proposal.surviving()));
            return Optional.empty();
        });
    }

    /** Refuses what another person prepared, or takes back one's own; returns the word for what is wrong, if anything. */
    Optional<String> refuse(long id, String actor) {
        return decided(() -> {
            Optional<MergeProposal> found = held(id);
            if (found.isEmpty()) {
                return Optional.of("gone");
            }
            decide(id, false, actor);
            acts.write(
                    actor,
                    "MERGE_REFUSED",
                    codes(found.get().retired(), found.get().surviving()));
            return Optional.empty();
        });
    }

    private Optional<String> decided(Supplier<Optional<String>> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private Optional<MergeProposal> held(long id) {
        return jdbc.sql("SELECT * FROM merge_proposal WHERE id = ? AND decided_at IS NULL FOR UPDATE")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    private void decide(long id, boolean approved, String actor) {
        jdbc.sql(
                        "UPDATE merge_proposal SET decided_at = :now, decided_by = :actor, approved = :approved WHERE id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("approved", approved)
                .param("id", id)
                .update();
    }

    private static String codes(String retired, String surviving) {
        return (retired + " " + surviving).toUpperCase(Locale.ROOT);
    }

    private static String problem(MergeResult result) {
        return switch (result) {
            case MergeResult.UnknownOrganisation unknown -> unknown.isRetired() ? "retired" : "surviving";
            case MergeResult.AlreadyRetired already -> "already";
            case MergeResult.Circle circle -> "circle";
            case MergeResult.NotYet notYet -> "from";
            case MergeResult.Merged merged -> throw new IllegalArgumentException("nothing is wrong");
        };
    }

    private static MergeProposal read(ResultSet row) throws SQLException {
        return new MergeProposal(
                row.getLong("id"),
                row.getString("retired"),
                row.getString("surviving"),
                Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                row.getString("reason"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("prepared_by"));
    }
}
