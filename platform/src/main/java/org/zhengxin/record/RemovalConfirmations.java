package org.zhengxin.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Recipients;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.ledger.PublishedLog;

/**
 * Keeps which recipient has carried out removals up to where (删除确认). A removal is a version after which a record that was
 * public before is public no more; what ends by its last day is told by the day and needs no confirmation.
 */
@Service
public class RemovalConfirmations {
    private static final String LIMIT = "removal-confirmed";

    private static final String REMOVALS = """
            SELECT count(*) AS removals, min(v.recorded_at) AS first
            FROM version v
            JOIN version p ON p.organisation_id = v.organisation_id AND p.record_id = v.record_id
                          AND p.version = v.version - 1
            JOIN log_range l ON l.id = v.log_range
            WHERE v.version > 1 AND v.kind = ANY (:kinds) AND v.recorded_at >= :since
              AND l.first_index + v.log_position > :upTo
              AND v.public_from IS NULL AND p.public_from IS NOT NULL
              AND (p.public_until IS NULL OR p.public_until >= (v.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final Recipients recipients;
    private final PublishedLog log;
    private final WorkingDays days;

    RemovalConfirmations(
            JdbcClient jdbc,
            Clock clock,
            Catalogue catalogue,
            Recipients recipients,
            PublishedLog log,
            WorkingDays days) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.log = log;
        this.days = days;
    }

    /** A confirmation: the copies of all that was removed up to an index of the log are gone. */
    public record Confirmation(long upTo, Instant confirmedAt) {}

    /**
     * How a recipient stands.
     *
     * @param confirmed its latest confirmation; null if there is none
     * @param removals how many removals it has still to confirm
     * @param due the last day in time for the first of them; null if there is none, or no limit is in force
     * @param overdue whether that day has passed
     */
    public record Standing(
            Recipients.Recipient recipient,
            @Nullable Confirmation confirmed,
            long removals,
            @Nullable LocalDate due,
            boolean overdue) {}

    /**
     * Takes a confirmation in; one that reaches less far than an earlier one changes nothing.
     *
     * @return the confirmation that holds; empty if the log has no entry at the index
     */
    @Transactional
    public Optional<Confirmation> confirm(long client, long upTo) {
        if (upTo < 0 || log.entries(upTo, 1).isEmpty()) {
            return Optional.empty();
        }
        Confirmation before = latest(client).orElse(null);
        if (before != null && before.upTo() >= upTo) {
            return Optional.of(before);
        }
        jdbc.sql("""
                INSERT INTO change_confirmation (client_id, up_to, confirmed_at) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
                .param(client)
                .param(upTo)
                .param(Timestamp.from(clock.instant()))
                .update();
        return latest(client);
    }

    /** Returns how every registered recipient stands. */
    public List<Standing> standings() {
        return recipients.all().stream().map(this::standing).toList();
    }

    private Standing standing(Recipients.Recipient recipient) {
        Confirmation confirmed = latest(recipient.client()).orElse(null);
        long upTo = confirmed == null ? -1 : confirmed.upTo();
        Instant since = confirmed == null
                ? recipient.since()
                : log.entries(upTo, 1).getFirst().recordedAt();
        return jdbc.sql(REMOVALS)
                .param("kinds", catalogue.kinds().stream().map(Kind::code).toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("upTo", upTo)
                .query((row, n) -> {
                    Timestamp first = row.getTimestamp("first");
                    LocalDate due = first == null ? null : due(first.toInstant());
                    return new Standing(
                            recipient,
                            confirmed,
                            row.getLong("removals"),
                            due,
                            due != null && due.isBefore(LocalDate.now(clock)));
                })
                .single();
    }

    private @Nullable LocalDate due(Instant removed) {
        LocalDate day = LocalDate.ofInstant(removed, StoredInput.SHANGHAI);
        return catalogue
                .deadline(LIMIT, day)
                .filter(deadline -> deadline.unit() == Deadline.Unit.WORKING_DAYS)
                .map(deadline -> days.calendar().due(day, deadline.amount()).due())
                .orElse(null);
    }

    private Optional<Confirmation> latest(long client) {
        return jdbc.sql("""
                SELECT up_to, confirmed_at FROM change_confirmation WHERE client_id = ? ORDER BY up_to DESC LIMIT 1
                """)
                .param(client)
                .query((row, n) -> new Confirmation(
                        row.getLong("up_to"), row.getTimestamp("confirmed_at").toInstant()))
                .optional();
    }
}
