package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.store.testing.WithDatabase;

/** What breaks in the middle of entering, growing or signing loses nothing that was acknowledged and repeats no place. */
@WithDatabase
class FaultyLogTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void connectionCut_atEachStatementOfEntering(boolean afterwards, DataSource database, @TempDir Path keys) {
        LogOnDatabase sound = LogOnDatabase.emptied(database, keys);
        sound.enter(3);
        int cuts = 0;
        for (CutDatabase cut = new CutDatabase(database, 1, afterwards); ; cut = next(database, cuts, afterwards)) {
            long before = sound.checkpoints.sequenced();
            List<UUID> acknowledged = enter(new LogOnDatabase(cut, keys, Clock.systemUTC()));
            if (!cut.isCut()) {
                break;
            }
            cuts++;
            // A commit that was done before the connection broke stands, though nobody was told.
            assertThat(sound.checkpoints.sequenced()).isIn(before, before + 4);
            assertThat(acknowledged).isEmpty();
            sound.grow();
            sound.assertSound();
        }
        assertThat(cuts).isGreaterThanOrEqualTo(4);
        assertThat(sound.checkpoints.sequenced()).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void connectionCut_atEachStatementOfGrowing(boolean afterwards, DataSource database, @TempDir Path keys) {
        LogOnDatabase sound = LogOnDatabase.emptied(database, keys);
        int cuts = 0;
        for (CutDatabase cut = new CutDatabase(database, 1, afterwards); ; cut = next(database, cuts, afterwards)) {
            sound.enter(300);
            LogOnDatabase failing = new LogOnDatabase(cut, keys, Clock.systemUTC());
            failing.keys.signers();
            grow(failing);
            if (!cut.isCut()) {
                break;
            }
            cuts++;
            // Another life of the node goes on from whatever was left.
            LogOnDatabase next = new LogOnDatabase(database, keys, Clock.systemUTC());
            next.grow();
            next.assertSound();
            assertThat(next.checkpoint().size()).isEqualTo(next.checkpoints.sequenced());
        }
        assertThat(cuts).isGreaterThanOrEqualTo(5);
    }

    @Test
    void fullDisk_beforeSigning_nothingIsSigned_andItGoesOnLater(DataSource database, @TempDir Path keys)
            throws IOException {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(10);
        log.grow();
        String before = String.valueOf(log.checkpoints.read().note());
        Path history = keys.resolve(LogHistory.FILE);
        Path aside = keys.resolve("aside");
        Files.move(history, aside);
        Files.createDirectory(history); // nothing can be appended to it
        log.enter(10);
        assertThatThrownBy(log::grow).isInstanceOf(RuntimeException.class);
        assertThat(log.checkpoints.read().note()).isEqualTo(before);
        assertThat(log.checkpoints.read().size()).isEqualTo(10);
        Files.delete(history);
        Files.move(aside, history);
        log.grow();
        log.assertSound();
        assertThat(log.checkpoint().size()).isEqualTo(20);
    }

    @Test
    void fileAheadOfTheTree_afterACrash_isCaughtUpWithBeforeAnythingIsSigned(DataSource database, @TempDir Path keys)
            throws IOException {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(700);
        log.grow();
        // As after a crash between the file and the commit: the tree is behind, the places are not.
        log.jdbc.sql("TRUNCATE log_tile").update();
        log.jdbc.sql("UPDATE log_tree SET size = 0, checkpoint = NULL").update();
        LogOnDatabase next = new LogOnDatabase(database, keys, Clock.systemUTC());
        next.grow();
        next.assertSound();
        assertThat(next.checkpoint().size()).isEqualTo(700);
        try (Stream<String> lines = Files.lines(keys.resolve(LogHistory.FILE))) {
            assertThat(lines.filter(line -> line.startsWith("signed 700 "))).hasSizeBetween(1, 2);
        }
    }

    @Test
    void anotherTreeThanWasSigned_isNotSigned(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(30);
        log.grow();
        log.jdbc
                .sql("UPDATE log_leaves SET leaves = overlay(leaves placing '\\x00'::bytea from 101)")
                .update();
        log.jdbc.sql("TRUNCATE log_tile").update();
        log.jdbc.sql("UPDATE log_tree SET size = 0, checkpoint = NULL").update();
        LogOnDatabase next = new LogOnDatabase(database, keys, Clock.systemUTC());
        assertThatThrownBy(next::grow).isInstanceOf(IllegalStateException.class);
        assertThat(next.state.stage()).isEqualTo(LogState.Stage.DIVERGED);
        assertThat(next.checkpoints.read().note()).isNull();
    }

    private static CutDatabase next(DataSource database, int cuts, boolean afterwards) {
        return new CutDatabase(database, cuts + 1, afterwards);
    }

    private static List<UUID> enter(LogOnDatabase log) {
        try {
            return log.enter(4);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static void grow(LogOnDatabase log) {
        try {
            log.grow();
        } catch (RuntimeException e) {
            // As the node's thread would: it goes on later.
        }
    }
}
