package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.merkle.InclusionProof;
import org.zhengxin.foundation.merkle.Proofs;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class SequencedLogTest {

    @Test
    void entry_isCanonicalJsonOfItsMembers(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(40);
        assertThat(log.all())
                .allSatisfy(entry -> assertThat(entry.bytes()).isEqualTo(CanonicalJson.bytes(entry.members())));
    }

    @Test
    void randomTransactions_giveTheTreeOfTheDefinition(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            log.enter(1 + random.nextInt(i % 10 == 0 ? 400 : 12));
            if (random.nextInt(3) == 0) {
                log.grow();
                log.assertSound();
            }
        }
        log.grow();
        log.assertSound();
        long size = log.checkpoint().size();
        assertThat(size).isEqualTo(log.checkpoints.sequenced()).isGreaterThan(1_000);
        for (int i = 0; i < 50; i++) {
            long index = random.nextLong(size);
            InclusionProof proof = Proofs.inclusion(index, size, log.tiles.nodes());
            LogEntry entry = log.entries.between(index, index + 1).getFirst();
            assertThat(proof.proves(entry.hash(), log.checkpoint().root())).isTrue();
        }
    }

    @Test
    void treeOfThreeLevelsOfTiles_provesEveryEntryThatIsAskedFor(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        Random random = new Random(11);
        for (int entered = 0; entered < 140_000; ) {
            int count = 1 + random.nextInt(9_000);
            log.enter(count);
            entered += count;
            log.grow();
        }
        log.assertSound();
        long size = log.checkpoint().size();
        assertThat(log.tiles.hashes(2, 0)).hasSize(2 * 32);
        for (int i = 0; i < 200; i++) {
            long index = random.nextLong(size);
            LogEntry entry = log.entries.between(index, index + 1).getFirst();
            assertThat(Proofs.inclusion(index, size, log.tiles.nodes())
                            .proves(entry.hash(), log.checkpoint().root()))
                    .as("index " + index)
                    .isTrue();
        }
    }

    @Test
    void whatIsRolledBack_leavesNoGap(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(5);
        log.enterInVain(9);
        log.enter(4);
        log.grow();
        log.assertSound();
        assertThat(log.checkpoint().size()).isEqualTo(9);
    }

    @Test
    void manyWritersAndTwoNodes_oneTreeWithEveryEntryOnce(DataSource database, @TempDir Path keys) throws Exception {
        LogOnDatabase one = LogOnDatabase.emptied(database, keys);
        LogOnDatabase other = new LogOnDatabase(database, keys, Clock.systemUTC());
        List<UUID> entered = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<UUID>>> writers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                LogOnDatabase node = i % 2 == 0 ? one : other;
                int count = 1 + i * 3;
                writers.add(() -> node.enter(count));
            }
            List<Future<?>> growers = List.of(threads.submit(one::grow), threads.submit(other::grow));
            for (Future<List<UUID>> ids : threads.invokeAll(writers)) {
                entered.addAll(ids.get());
            }
            for (Future<?> grower : growers) {
                grower.get();
            }
        }
        one.grow();
        other.assertSound();
        assertThat(one.all().stream().map(entry -> entry.leaf().id())).containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void bundlesAndTiles_areWhatTheirPathsSay(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(300);
        log.enter(213);
        log.grow();
        assertThat(log.tiles.hashes(0, 1)).hasSize(256 * 32);
        assertThat(log.tiles.hashes(0, 2, 1)).isPresent();
        assertThat(log.tiles.hashes(0, 2, 2)).isEmpty();
        assertThat(log.tiles.hashes(1, 0)).hasSize(2 * 32);
        assertThat(log.entries.between(290, 310))
                .extracting(LogEntry::index)
                .containsExactlyElementsOf(LongStream.range(290, 310).boxed().toList());
    }
}
