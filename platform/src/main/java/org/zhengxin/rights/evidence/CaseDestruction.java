package org.zhengxin.rights.evidence;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what is due (到期销毁): keys of cases whose material has been kept long enough, and what forms left behind that
 * were never accepted. Whoever runs it twice, or on two nodes at once, does no harm.
 */
@Component
class CaseDestruction {
    private static final Duration LOOSE = Duration.ofDays(1);
    private static final int PORTION = 100;

    private static final String DUE = """
            SELECT case_id FROM case_key
            WHERE wrapped IS NOT NULL AND (destroy_on <= :today OR (kept_at IS NULL AND made_at < :loose))
            ORDER BY case_id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String LEFT = """
            SELECT id FROM case_file WHERE kept_at IS NULL AND staged_at < :loose
            ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CaseDestruction(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Destroys everything that is due; returns how many cases' keys went. */
    int run() {
        int destroyed = 0;
        for (int some = portion(); some > 0; some = portion()) {
            destroyed += some;
        }
        while (leftFiles() > 0) {
            // one portion, one transaction
        }
        return destroyed;
    }

    private int portion() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<UUID> due = jdbc.sql(DUE)
                    .param("today", Date.valueOf(LocalDate.now(clock)))
                    .param("loose", OffsetDateTime.now(clock).minus(LOOSE))
                    .param("most", PORTION)
                    .query(UUID.class)
                    .list();
            UUID[] cases = due.toArray(UUID[]::new);
            jdbc.sql("UPDATE case_key SET wrapped = NULL, destroyed_at = :now WHERE case_id = ANY (:cases)")
                    .param("now", OffsetDateTime.now(clock))
                    .param("cases", cases)
                    .update();
            jdbc.sql("DELETE FROM case_text WHERE case_id = ANY (?)")
                    .param(cases)
                    .update();
            deleteFiles(jdbc.sql("SELECT id FROM case_file WHERE case_id = ANY (?)")
                    .param(cases)
                    .query(UUID.class)
                    .list());
            return due.size();
        }));
    }

    private int leftFiles() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<UUID> left = jdbc.sql(LEFT)
                    .param("loose", OffsetDateTime.now(clock).minus(LOOSE))
                    .param("most", PORTION)
                    .query(UUID.class)
                    .list();
            deleteFiles(left);
            return left.size();
        }));
    }

    private void deleteFiles(List<UUID> files) {
        UUID[] ids = files.toArray(UUID[]::new);
        jdbc.sql("DELETE FROM case_file_part WHERE file_id = ANY (?)")
                .param(ids)
                .update();
        jdbc.sql("DELETE FROM case_file WHERE id = ANY (?)").param(ids).update();
    }
}
