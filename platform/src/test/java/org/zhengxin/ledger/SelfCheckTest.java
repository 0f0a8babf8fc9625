package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.organisation.MergeResult;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@SpringBootTest(
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.organisations=60",
            "zhengxin.self-check.enabled=false"
        })
class SelfCheckTest {
    private static final SelfCheck.Course COURSE = new Hasty();

    /** What is nobody's to see and decides nothing. */
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "organisation_name.position", // the order in which names were written down
            "batch.id",
            "batch.agency_id", // references: the database itself refuses others
            "batch.spool_key",
            "batch.node",
            "batch.problem_detail",
            "batch.started_at",
            "batch.done_sheet",
            "batch.done_row", // how the work went, not what came of it
            "batch.trial",
            "batch.state", // refused by the constraints below
            "batch.account",
            "batch.mends_batch",
            "batch.mends_sheet",
            "batch.mends_row",
            "batch.replaces",
            "batch.nil_month", // refused of any other than there is, and of half of what belongs together
            "batch.delays", // a count for the sender's own page
            "version.recalled_batch", // means something on what was withdrawn alone, and there lets in a new entry
            "catalog_release.started_at");

    @Autowired
    private SelfCheck check;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganisationMerges merges;

    /** A check that is in a hurry. */
    static final class Hasty implements SelfCheck.Course {
        @Override
        public int threads() {
            return 2;
        }

        @Override
        public int rests() {
            return 0;
        }

        @Override
        public void at(long index) {}

        @Override
        public void until(long size) {}
    }

    @BeforeEach
    void merged() {
        if (jdbc.sql("SELECT count(*) FROM organisation_link").query(Long.class).single() == 0) {
            List<String> codes = jdbc.sql("SELECT code FROM organisation ORDER BY id LIMIT 4")
                    .query(String.class)
                    .list();
            LocalDate day = LocalDate.parse("2026-01-01");
            merges.merge(codes.get(0), codes.get(1), day, "合并", "office:test");
            if (merges.merge(codes.get(2), codes.get(3), day, "合并", "office:test") instanceof MergeResult.Merged made) {
                merges.undo(made.link().id(), "有误", "office:test");
            }
        }
        grown();
    }

    /** Until the last entry is in the tree. */
    private void grown() {
        while (checkpoints.read().size() < checkpoints.sequenced()) {
            Thread.onSpinWait();
        }
    }

    private List<LogFault> faults() {
        return check.whole(COURSE).found();
    }

    @Test
    void anUntouchedCity_isSound() {
        SelfCheck.Outcome outcome = check.whole(COURSE);
        assertThat(outcome.found()).isEmpty();
        assertThat(outcome.faults()).isZero();
        assertThat(outcome.size()).isEqualTo(checkpoints.sequenced()).isGreaterThan(200);
        assertThat(check.since(0, 1_000_000, COURSE).found()).isEmpty();
        assertThat(check.since(100, 50, COURSE).found()).isEmpty();
    }

    @Test
    void everyColumn_alteredBehindThePlatformsBack_isFoundAndNamed() {
        AlteredColumns columns = new AlteredColumns(jdbc);
        List<AlteredColumns.Column> all = new ArrayList<>();
        all.addAll(columns.of("version", "version = 1 AND public_from IS NOT NULL", "record_id"));
        all.addAll(columns.of("record", "true", "id"));
        all.addAll(columns.of("organisation", "NOT linked AND former_names <> '{}'", "log_id"));
        all.addAll(columns.of("organisation_version", "true", named("t.organisation_id")));
        all.addAll(columns.of("organisation_name", "true", named("t.organisation_id")));
        all.addAll(columns.of("organisation_identifier", "true", named("t.organisation_id")));
        all.addAll(columns.of("organisation_link", "ended_at IS NOT NULL", "log_id"));
        all.addAll(columns.of("catalog_release", "true", "log_id"));
        all.addAll(columns.of("batch", "log_range IS NOT NULL", "id"));
        all.removeIf(
                column -> column.toString().equals("version.hidden_because")); // the database refuses it of that row
        all.add(new AlteredColumns.Column("version", "hidden_because", "text", "public_from IS NULL", "record_id"));
        all.removeIf(column -> WITHOUT_MEANING.contains(column.toString()) || constrained(column));
        assertThat(all).hasSizeGreaterThan(90);
        List<String> unnoticed = new ArrayList<>();
        for (AlteredColumns.Column column : all) {
            columns.during(column, id -> {
                if (faults().stream().noneMatch(fault -> id.equals(fault.id()))) {
                    unnoticed.add(column.toString());
                }
            });
        }
        assertThat(unnoticed).isEmpty();
        assertThat(faults()).isEmpty();
    }

    /** Columns that the database itself keeps from being altered alone, and counts that the office's decisions move. */
    private static boolean constrained(AlteredColumns.Column column) {
        return column.table().equals("organisation_link")
                        && column.name().endsWith("_id")
                        && !column.name().equals("log_id")
                || column.table().equals("batch")
                        && Set.of(
                                        "received",
                                        "accepted",
                                        "updated",
                                        "unchanged",
                                        "rejected",
                                        "held",
                                        "refused_person",
                                        "late_received",
                                        "late_accepted")
                                .contains(column.name())
                || column.toString().equals("organisation_version.organisation_id");
    }

    private static String named(String organisation) {
        return "(SELECT o.log_id FROM organisation o WHERE o.id = " + organisation + ")";
    }

    @Test
    void rowsDeletedOrSlippedIn_areFoundAndNamed() {
        UUID record = jdbc.sql("SELECT id FROM record ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
        String copied = "record_id = '" + record + "'";
        jdbc.sql("DROP TABLE IF EXISTS kept").update();
        jdbc.sql("CREATE TABLE kept AS SELECT * FROM version WHERE " + copied).update();
        jdbc.sql("DELETE FROM version WHERE " + copied).update();
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.fault()).isEqualTo(LogFault.Kind.DATA_MISSING);
            assertThat(fault.id()).isEqualTo(record);
            assertThat(fault.index()).isNotNull();
            assertThat(fault.subject()).hasSize(18);
        });
        jdbc.sql("INSERT INTO version SELECT * FROM kept").update();
        assertThat(faults()).isEmpty();

        UUID slipped = UUID.randomUUID();
        jdbc.sql("UPDATE kept SET record_id = ?").param(slipped).update();
        jdbc.sql("INSERT INTO version SELECT * FROM kept").update();
        jdbc.sql("INSERT INTO record SELECT organisation_id, '" + slipped
                        + "', kind, document_key, extra_key, current_version FROM record WHERE id = '" + record + "'")
                .update();
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.fault()).isEqualTo(LogFault.Kind.DATA_NOT_ENTERED);
            assertThat(fault.id()).isEqualTo(slipped);
            assertThat(fault.subject()).hasSize(18);
        });
        jdbc.sql("DELETE FROM version WHERE record_id = ?").param(slipped).update();
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.fault()).isEqualTo(LogFault.Kind.DATA_DISAGREES);
            assertThat(fault.id()).isEqualTo(slipped);
        });
        jdbc.sql("DELETE FROM record WHERE id = ?").param(slipped).update();
        jdbc.sql("DROP TABLE kept").update();
        assertThat(faults()).isEmpty();
    }

    @Test
    void namesSlippedInOrTakenAway_areFoundAndNamed() {
        UUID named = jdbc.sql("SELECT log_id FROM organisation WHERE former_names = '{}' ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
        String whose = "(SELECT id FROM organisation WHERE log_id = '" + named + "')";
        disturbed(
                named,
                "INSERT INTO organisation_name VALUES (" + whose + ", 1, 77, 'x', 'x', now(), now())",
                "DELETE FROM organisation_name WHERE position = 77");
        disturbed(
                named,
                "INSERT INTO organisation_identifier VALUES ('410100000000007', 'REGISTRATION', " + whose + ")",
                "DELETE FROM organisation_identifier WHERE value = '410100000000007'");
        disturbed(
                named,
                "UPDATE organisation_name SET organisation_id = -organisation_id WHERE organisation_id = " + whose,
                "UPDATE organisation_name SET organisation_id = -organisation_id WHERE organisation_id < 0");
    }

    private void disturbed(UUID named, String sql, String undo) {
        jdbc.sql(sql).update();
        assertThat(faults()).extracting(LogFault::id).contains(named);
        jdbc.sql(undo).update();
        assertThat(faults()).isEmpty();
    }

    @Test
    void destroyedContent_withoutAnEntryThatSaysSo_isFound() {
        UUID id = jdbc.sql("SELECT record_id FROM version WHERE version = 1 ORDER BY record_id LIMIT 1")
                .query(UUID.class)
                .single();
        byte[] kept = jdbc.sql("SELECT salt FROM version WHERE record_id = ? AND version = 1")
                .param(id)
                .query(byte[].class)
                .single();
        String salt = "UPDATE version SET salt = ? WHERE record_id = ? AND version = 1";
        jdbc.sql(salt).param(null).param(id).update();
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.fault()).isEqualTo(LogFault.Kind.DATA_DESTROYED);
            assertThat(fault.id()).isEqualTo(id);
        });
        jdbc.sql(salt).param(kept).param(id).update();
        assertThat(faults()).isEmpty();
    }

    @Test
    void theLogItself_alteredAnywhere_isFound() {
        touched("log_leaves", "leaves", "set_byte(leaves, 25, get_byte(leaves, 25) # 1)", LogFault.Kind.LOG_ENTRY);
        touched("log_leaves", "leaves", "set_byte(leaves, 0, 255)", LogFault.Kind.LOG_UNREADABLE);
        touched("log_leaves", "leaves", "substring(leaves FOR 53)", LogFault.Kind.LOG_UNREADABLE);
        touched("log_range", "recorded_at", "recorded_at + interval '1 us'", LogFault.Kind.LOG_ENTRY);
        jdbc.sql("UPDATE log_range SET count = count + 1 WHERE first_index = 0").update();
        assertThat(faults()).extracting(LogFault::fault).contains(LogFault.Kind.LOG_UNREADABLE);
        jdbc.sql("UPDATE log_range SET count = count - 1 WHERE first_index = 0").update();
        touched("log_tile", "hashes", "substring(hashes FOR 32)", LogFault.Kind.LOG_TREE);
        jdbc.sql("UPDATE log_tile SET hashes = hashes || '\\x00' WHERE level = 0 AND index = 0")
                .update();
        assertThat(faults()).extracting(LogFault::fault).containsExactly(LogFault.Kind.LOG_TREE);
        jdbc.sql("UPDATE log_tile SET hashes = substring(hashes FOR length(hashes) - 1) WHERE level = 0 AND index = 0")
                .update();
        touched("log_tile", "hashes", "set_byte(hashes, 0, get_byte(hashes, 0) # 1)", LogFault.Kind.LOG_ENTRY);
        touched("log_tree", "checkpoint", "replace(checkpoint, E'\\n\\n', E'x\\n\\n')", LogFault.Kind.LOG_CHECKPOINT);
        touched("log_tree", "origin", "'other'", LogFault.Kind.LOG_CHECKPOINT);
    }

    private void touched(String table, String column, String other, LogFault.Kind... expected) {
        jdbc.sql("DROP TABLE IF EXISTS kept").update();
        jdbc.sql("CREATE TABLE kept AS SELECT ctid AS at, %1$s FROM %2$s ORDER BY %3$s LIMIT 1"
                        .formatted(column, table, table.equals("log_tile") ? "level, index" : "ctid"))
                .update();
        String now = jdbc.sql("UPDATE %s SET %s = %s WHERE ctid = (SELECT at FROM kept) RETURNING ctid::text"
                        .formatted(table, column, other))
                .query(String.class)
                .single();
        assertThat(faults())
                .as(table + "." + column + " = " + other)
                .extracting(LogFault::fault)
                .containsAnyOf(expected);
        assertThat(check.since(0, 1_000_000, COURSE).found())
                .as(table + "." + column + " = " + other)
                .extracting(LogFault::fault)
                .containsAnyOf(expected);
        jdbc.sql("UPDATE %1$s t SET %2$s = kept.%2$s FROM kept WHERE t.ctid = ?::tid".formatted(table, column))
                .param(now)
                .update();
        jdbc.sql("DROP TABLE kept").update();
        assertThat(faults()).isEmpty();
    }
}
