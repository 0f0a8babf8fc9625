package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.LogEnding;
import org.zhengxin.store.testing.WithDatabase;

/** A register that was restored behind its log is told what had ended at each start, until a new log begins. */
@WithDatabase
class ForgottenEndingsTest {
    private final CreditFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private long company;
    private ForgottenEndings forgotten;

    ForgottenEndingsTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @BeforeEach
    void start() {
        files.emptied();
        jdbc.sql("TRUNCATE erased_record").update();
        CreditFiles.Node node = files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
        forgotten = new ForgottenEndings(jdbc, node.later(), node.erasures());
    }

    private void startsBehind(UUID record, Change... endings) {
        List<LogEnding> told = Stream.of(endings)
                .map(change -> new LogEnding(7, EntryType.RECORD, record, 2, EntryEvent.CLOSED, change.ordinal()))
                .toList();
        transaction.executeWithoutResult(status -> forgotten.endAgain(told));
    }

    @Test
    void anyEnding_isAppliedOnce_howeverOftenItStarts() {
        for (Change change : List.of(
                Change.WITHDRAWN,
                Change.ANNULLED,
                Change.REPAIRED,
                Change.RULE_CHANGED,
                Change.CORRECTED,
                Change.ERASED)) {
            UUID record = files.row(company, "号" + change).file();
            for (int start = 0; start < 3; start++) {
                startsBehind(record, change);
                assertThat(files.changes(record)).as("start " + start).containsExactly("ADDED", change.name());
                assertThat(files.reader.findPublic(record)).isEmpty();
            }
        }
    }

    @Test
    void whatTheDatabaseStillKnowsAsEnded_staysAsItIs() {
        UUID record = files.row(company, "甲").file();
        files.append(record, Change.ANNULLED, LaterVersions.sealed());
        startsBehind(record, Change.WITHDRAWN);
        assertThat(files.changes(record)).containsExactly("ADDED", "ANNULLED");
        startsBehind(UUID.randomUUID(), Change.WITHDRAWN); // lost altogether: nothing is there to be ended
    }

    @Test
    void ofSeveralEndings_theOneThatNoResendUndoes_isApplied() {
        UUID record = files.row(company, "乙").file();
        startsBehind(record, Change.RULE_CHANGED, Change.WITHDRAWN);
        assertThat(files.changes(record)).containsExactly("ADDED", "WITHDRAWN");
        UUID other = files.row(company, "丙").file();
        startsBehind(other, Change.REPAIRED, Change.RULE_CHANGED);
        assertThat(files.changes(other)).containsExactly("ADDED", "REPAIRED");
        UUID erased = files.row(company, "丁").file();
        startsBehind(erased, Change.WITHDRAWN, Change.ERASED);
        assertThat(files.changes(erased)).containsExactly("ADDED", "ERASED");
    }
}
