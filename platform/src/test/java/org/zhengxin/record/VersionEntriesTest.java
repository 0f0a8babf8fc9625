package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.LogSource.Held;
import org.zhengxin.ledger.LogSource.Key;
import org.zhengxin.ledger.OpenLedger;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class VersionEntriesTest {
    private final CreditFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private long company;
    private VersionEntries entries;

    VersionEntriesTest(
            JdbcClient jdbc, DataSource dataSource, TransactionTemplate transaction, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = OpenLedger.on(jdbc, files.clock);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE log_leaves, log_range").update();
        entries = files.start(TestRules.release("1", TestRules.ONE_YEAR)).entries();
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void whatWasCommittedTo_isWhatTheDatabaseHolds_howeverTheVersionWasWritten() {
        UUID record = files.row(company, "甲").says("初").remarks("内部").file();
        files.row(company, "甲").says("后").file();
        files.append(record, Change.WITHDRAWN, LaterVersions.sealed());
        List<byte[]> leaves = leaves();
        assertThat(leaves).hasSize(3);
        for (int version = 1; version <= 3; version++) {
            assertThat(commitment(record, version)).isEqualTo(leaves.get(version - 1));
        }
    }

    @Test
    void alteredColumn_changesWhatIsCommittedTo() {
        UUID record = files.row(company, "甲").says("初").remarks("内部").file();
        byte[] before = commitment(record, 1);
        for (String altered : List.of(
                "document_number = '乙'",
                "public_until = public_until + 1",
                "body = '{\"WFXW\":\"另\"}'",
                "body_withheld = NULL",
                "body_withheld = ARRAY['BZ', 'NR']",
                "body_withheld = ARRAY['BZ', 'MC']",
                "fine = 12.34",
                "hidden_because = NULL, public_from = public_from - 1",
                "warnings = ARRAY['X']",
                "government_until = NULL",
                "reason = 'x'",
                "received_at = received_at + interval '1 microsecond'")) {
            jdbc.sql("CREATE TEMP TABLE kept AS SELECT * FROM version").update();
            jdbc.sql("UPDATE version SET " + altered).update();
            assertThat(commitment(record, 1)).as(altered).isNotEqualTo(before);
            jdbc.sql("DELETE FROM version").update();
            jdbc.sql("INSERT INTO version SELECT * FROM kept").update();
            jdbc.sql("DROP TABLE kept").update();
        }
        assertThat(commitment(record, 1)).isEqualTo(before);
    }

    @Test
    void versionsOlderThanTheLog_areEnteredByTheirTime_portionByPortion() {
        List<UUID> records = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            files.clock.set("2026-07-%02d".formatted(20 - i)); // the later, the earlier it was recorded
            records.add(files.row(company, "文" + i).says("初").remarks("内部").file());
        }
        jdbc.sql("UPDATE version SET salt = NULL, log_range = NULL, log_position = NULL, body_withheld = NULL")
                .update();
        jdbc.sql("TRUNCATE log_leaves, log_range").update();
        int entered;
        do {
            entered = Objects.requireNonNull(transaction.execute(status -> entries.enterOlder(ledger.append(), 3)));
        } while (entered > 0);
        List<byte[]> leaves = leaves();
        assertThat(leaves).hasSize(7);
        Held held = entries.held(List.of(new Key(records.getFirst(), 1))).getFirst();
        assertThat(held.fields().get("body")).isEqualTo(Map.of("NR", "初"));
        assertThat(held.fields().get("withheld")).isEqualTo(Map.of("BZ", "内部"));
        for (int i = 0; i < 7; i++) {
            assertThat(commitment(records.get(6 - i), 1)).isEqualTo(leaves.get(i));
        }
    }

    private byte[] commitment(UUID record, int version) {
        Held held = entries.held(List.of(new Key(record, version))).getFirst();
        return FieldCommitment.to(VersionSalt.of(Objects.requireNonNull(held.salt())), held.fields());
    }

    /** Returns the commitments in the order of the log. */
    private List<byte[]> leaves() {
        List<byte[]> commitments = new ArrayList<>();
        jdbc.sql("SELECT leaves FROM log_leaves l JOIN log_range r ON r.id = l.range_id ORDER BY first_index")
                .query(row -> {
                    String hex = HexFormat.of().formatHex(row.getBytes(1));
                    for (int at = 0; at < hex.length(); at += 108) {
                        commitments.add(HexFormat.of().parseHex(hex, at + 44, at + 108));
                    }
                });
        return commitments;
    }
}
