package org.zhengxin.record;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RulePeriod;

/** Keeps which rules the stored versions bear, and which they still have to (规则落实情况). */
@Component
class RulePlan {
    private static final int LOCK_SPACE = 0x5A58_0410;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RulePlan(JdbcClient jdbc, Catalogue catalogue, Clock clock, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Noted(
            String kind, LocalDate from, @Nullable String digest) {}

    /**
     * What a kind has to be brought up to.
     *
     * @param target its rules that no run has finished, as one text
     * @param rules all its rules from today on
     * @param regrades whether one that has begun since the versions were last brought up to date grades them anew
     */
    record Task(String kind, String target, List<RulePeriod> rules, boolean regrades) {}

    /**
     * Notes the rules of the running catalogue. A kind met for the first time has no versions by other rules: the rule
     * in force counts as ready. Every other rule that is new, altered before its day, or gone before its day is not.
     */
    void note() {
        transaction.executeWithoutResult(status -> noteInside());
    }

    private void noteInside() {
        lock();
        Map<String, Map<LocalDate, Noted>> noted = new HashMap<>();
        jdbc.sql("SELECT kind, from_on, digest FROM kind_rule")
                .query((row, n) -> new Noted(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list()
                .forEach(rule -> noted.computeIfAbsent(rule.kind(), kind -> new HashMap<>())
                        .put(rule.from(), rule));
        List<String> kinds =
                catalogue.release().kinds().stream().map(Kind::code).distinct().toList();
        kinds.forEach(kind -> note(kind, noted.get(kind)));
    }

    private void note(String kind, @Nullable Map<LocalDate, Noted> noted) {
        List<RulePeriod> rules = catalogue.rules(kind);
        for (RulePeriod rule : rules) {
            LocalDate from = rule.kind().effective().from();
            boolean first = noted == null && rule == rules.getFirst();
            Noted known = noted == null ? null : noted.get(from);
            if (known == null || !rule.digest().equals(known.digest())) {
                write(kind, from, rule.digest(), first);
            }
        }
        if (noted != null) {
            LocalDate today = LocalDate.now(clock);
            noted.values().stream()
                    .filter(known -> known.from().isAfter(today) && known.digest() != null)
                    .filter(known -> rules.stream()
                            .noneMatch(rule -> rule.kind().effective().from().equals(known.from())))
                    .forEach(gone -> write(kind, gone.from(), null, false));
        }
    }

    private void write(String kind, LocalDate from, @Nullable String digest, boolean ready) {
        jdbc.sql("""
                INSERT INTO kind_rule (kind, from_on, digest, release, ready_at)
                VALUES (:kind, :from, :digest, :release, CASE WHEN :ready THEN :from::date::timestamptz END)
                ON CONFLICT (kind, from_on) DO UPDATE
                SET digest = excluded.digest, release = excluded.release, ready_at = excluded.ready_at
                """)
                .param("kind", kind)
                .param("from", Date.valueOf(from))
                .param("digest", digest)
                .param("release", catalogue.release().id())
                .param("ready", ready)
                .update();
    }

    /** Returns what can be done today: a rule that grades anew waits for its day. */
    List<Task> tasks() {
        List<Noted> open = jdbc.sql(
                        "SELECT kind, from_on, digest FROM kind_rule WHERE ready_at IS NULL ORDER BY kind, from_on")
                .query((row, n) -> new Noted(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
        return open.stream()
                .map(Noted::kind)
                .distinct()
                .flatMap(kind -> task(kind, open).stream())
                .toList();
    }

    private Optional<Task> task(String kind, List<Noted> open) {
        List<RulePeriod> rules = catalogue.rules(kind);
        LocalDate waitsFrom = rules.stream()
                .skip(1)
                .filter(RulePeriod::regrades)
                .map(rule -> rule.kind().effective().from())
                .findFirst()
                .orElse(LocalDate.MAX);
        String target = open.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.from().isBefore(waitsFrom))
                .map(rule -> mark(rule.from(), rule.digest()))
                .collect(Collectors.joining(" "));
        return target.isEmpty() || rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new Task(kind, target, rules, catalogue.regradedSince(kind, borne(kind))));
    }

    /** Returns the first day of the latest rule in force that all versions of a kind bear. */
    private LocalDate borne(String kind) {
        return jdbc.sql("""
                SELECT max(from_on) FROM kind_rule
                WHERE kind = :kind AND ready_at IS NOT NULL AND digest IS NOT NULL AND from_on <= :today
                """)
                .param("kind", kind)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.MIN);
    }

    private static String mark(LocalDate from, @Nullable String digest) {
        return from + ":" + digest;
    }

    /** Takes the kind for the transaction; false if another node has it. */
    boolean take(String kind) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:space, hashtext(:kind))")
                .param("space", LOCK_SPACE)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** One node at a time notes. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, 0)")
                .param("space", LOCK_SPACE)
                .query((row, n) -> n)
                .list();
    }

    /** Records that all versions of the kind bear the rules of the task; a rule given up before its day is forgotten. */
    void ready(Task task) {
        jdbc.sql("""
                UPDATE kind_rule SET ready_at = :now
                WHERE kind = :kind AND ready_at IS NULL
                  AND from_on || ':' || coalesce(digest, 'null') = ANY (:done)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("kind", task.kind())
                .param("done", task.target().split(" "))
                .update();
        jdbc.sql(
                        "DELETE FROM kind_rule WHERE kind = :kind AND digest IS NULL AND ready_at IS NOT NULL AND from_on > :today")
                .param("kind", task.kind())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .update();
    }
}
