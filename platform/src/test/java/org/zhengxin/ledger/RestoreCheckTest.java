package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.NoteVerifier;
import org.zhengxin.foundation.note.SignedNote;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class RestoreCheckTest {
    private final List<LogEnding> applied = new ArrayList<>();

    private RestoreCheck check(LogOnDatabase log) {
        PredecessorEntry predecessor = new PredecessorEntry(log.jdbc);
        return new RestoreCheck(
                log.checkpoints,
                log.tiles,
                log.history,
                log.keys,
                new StaticListableBeanFactory(Map.of("endings", (LogEndings) applied::addAll))
                        .getBeanProvider(LogEndings.class),
                List.of(predecessor),
                predecessor);
    }

    /** As the database was before: the file beside the key stays as it is. */
    private static void restore(LogOnDatabase log, long size, String note) {
        log.jdbc
                .sql("DELETE FROM log_leaves l USING log_range r WHERE r.id = l.range_id AND r.first_index >= ?")
                .param(size)
                .update();
        log.jdbc.sql("DELETE FROM log_range WHERE first_index >= ?").param(size).update();
        log.jdbc.sql("UPDATE log_head SET size = ?").param(size).update();
        log.jdbc
                .sql("UPDATE log_tree SET size = ?, checkpoint = ?")
                .param(size)
                .param(note)
                .update();
    }

    @Test
    void database_thatGoesOn_isOpen(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        assertThat(check(log).examine()).isEqualTo(LogState.Stage.OPEN);
        log.enter(10);
        log.grow();
        log.enter(3); // places that are not signed yet
        assertThat(check(log).examine()).isEqualTo(LogState.Stage.OPEN);
        assertThat(applied).isEmpty();
    }

    @Test
    void restoredDatabase_isBehind_andWhatHadEndedSinceEndsAgain(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(20);
        log.grow();
        String note = String.valueOf(log.checkpoints.read().note());
        List<UUID> later = log.enter(8);
        log.grow();
        restore(log, 20, note);
        assertThat(check(log).examine()).isEqualTo(LogState.Stage.BEHIND);
        assertThat(applied).isNotEmpty().allSatisfy(ending -> {
            assertThat(ending.index()).isGreaterThanOrEqualTo(20);
            assertThat(later).contains(ending.id());
            assertThat(ending.event()).isEqualTo(EntryEvent.CLOSED);
        });
    }

    @Test
    void restoredDatabase_isToldTheSameEndingsAtEachStart_untilItCatchesUp(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(20);
        log.grow();
        String note = String.valueOf(log.checkpoints.read().note());
        log.enter(8);
        log.grow();
        restore(log, 20, note);
        check(log).examine();
        List<LogEnding> first = List.copyOf(applied);
        applied.clear();
        assertThat(check(log).examine()).isEqualTo(LogState.Stage.BEHIND);
        assertThat(applied).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void restoredDatabase_thatGrewOnElsewhere_diverges(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(20);
        log.grow();
        log.enter(8);
        log.grow();
        log.jdbc
                .sql("UPDATE log_tile SET hashes = overlay(hashes placing '\\x0102'::bytea from 700) WHERE level = 0")
                .update();
        assertThat(check(log).examine()).isEqualTo(LogState.Stage.DIVERGED);
    }

    @Test
    void newLog_hasAnotherNameAndKey_andItsFirstEntryProvesTheOldCheckpoint(DataSource database, @TempDir Path keys)
            throws Exception {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(20);
        log.grow();
        Checkpoint old = log.checkpoint();
        String oldKey = log.keys.verifiers().getFirst().toString();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(status -> check(log).reopen());
        log.keys.create("another-log");
        LogOnDatabase next = new LogOnDatabase(database, keys, Clock.systemUTC());
        PredecessorEntry predecessor = new PredecessorEntry(next.jdbc);
        transaction.executeWithoutResult(status -> assertThat(predecessor.enterOlder(next.ledger.appendOlder(), 10))
                .isEqualTo(1));
        next.enter(4);
        next.grow();
        next.assertSound();
        assertThat(next.checkpoint().origin()).isEqualTo("another-log");
        assertThat(next.keys.verifiers().getFirst().toString()).isNotEqualTo(oldKey);
        assertThat(next.keys.verifiers().stream().map(NoteVerifier::toString).skip(1))
                .as("what the old log signed can still be checked")
                .containsExactly(oldKey);
        LogSource.Held held = predecessor.find().orElseThrow();
        assertThat(next.all().getFirst().leaf().id()).isEqualTo(held.key().id());
        String note = String.valueOf(held.fields().get("checkpoint"));
        assertThat(Checkpoint.parse(SignedNote.parse(note).text())).isEqualTo(old);
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("signing.key.")))
                    .hasSize(1);
        }
    }

    @Test
    void rotatedKey_signsBesideTheOneBefore_andBothAreNamed(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(2);
        log.grow();
        log.keys.rotate();
        assertThat(log.keys.rotatable()).isFalse();
        log.enter(2);
        log.grow();
        SignedNote note = SignedNote.parse(String.valueOf(log.checkpoints.read().note()));
        assertThat(log.keys.verifiers()).hasSize(2).allMatch(note::isSignedBy);
        assertThat(log.checkpoint().origin()).isEqualTo("test-log");
    }

    @Test
    void unreadableKey_saysWhichFile_andNothingOfIt(@TempDir Path keys) throws Exception {
        Files.writeString(keys.resolve("signing.key"), "name\nc2VjcmV0\nbm9uZQ==\n");
        assertThatThrownBy(() -> new LogKeys(keys).signers())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signing.key")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }
}
