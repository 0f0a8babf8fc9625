package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinedReadsTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<List<Integer>> asked = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void oneRead_goesAlone() {
        assertThat(new JoinedReads<>(1, this::doubled).find(21)).contains(42);
        assertThat(asked).containsExactly(List.of(21));
    }

    @Test
    void whatIsNotFound_isEmpty() {
        assertThat(new JoinedReads<Integer, Integer>(1, keys -> Map.of()).find(1))
                .isEmpty();
    }

    @Test
    void readsThatWaitForOneUnderWay_goTogether() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        JoinedReads<Integer, Integer> reads = new JoinedReads<>(1, keys -> {
            Map<Integer, Integer> found = doubled(keys);
            if (keys.contains(0)) {
                await(first);
            }
            return found;
        });
        Future<?> leading = threads.submit(() -> reads.find(0));
        assertThat(asked.poll(10, TimeUnit.SECONDS)).containsExactly(0);
        List<Thread> waiting = new ArrayList<>();
        List<Future<?>> others = new ArrayList<>();
        for (int key : new int[] {1, 2, 3, 3}) {
            CountDownLatch named = new CountDownLatch(1);
            others.add(threads.submit(() -> {
                waiting.add(Thread.currentThread());
                named.countDown();
                return reads.find(key);
            }));
            await(named);
            Thread thread = waiting.getLast();
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        first.countDown();
        leading.get(10, TimeUnit.SECONDS);
        for (Future<?> other : others) {
            other.get(10, TimeUnit.SECONDS);
        }
        assertThat(asked).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void manyReadsAtOnce_eachGetItsOwnAnswer() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        JoinedReads<Integer, Integer> reads = new JoinedReads<>(2, keys -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            return doubled(keys);
        });
        List<Future<Integer>> answers = IntStream.range(0, 20_000)
                .mapToObj(key -> threads.submit(() -> reads.find(key).orElseThrow()))
                .toList();
        for (int key = 0; key < answers.size(); key++) {
            assertThat(answers.get(key).get(30, TimeUnit.SECONDS)).isEqualTo(2 * key);
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
        assertThat(asked).allSatisfy(keys -> assertThat(keys).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void failure_reachesWhoAsked_andTheNextReadIsFree() {
        JoinedReads<Integer, Integer> reads = new JoinedReads<>(1, keys -> {
            if (keys.contains(13)) {
                throw new IllegalArgumentException("thirteen");
            }
            return doubled(keys);
        });
        assertThatThrownBy(() -> reads.find(13)).hasMessage("thirteen");
        assertThat(reads.find(1)).contains(2);
    }

    @Test
    void interruptedReader_isAnsweredAndStaysInterrupted() throws Exception {
        JoinedReads<Integer, Integer> reads = new JoinedReads<>(1, this::doubled);
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return reads.find(1).equals(Optional.of(2)) && Thread.interrupted();
        });
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private Map<Integer, Integer> doubled(Collection<Integer> keys) {
        asked.add(List.copyOf(keys));
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> 2 * key));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
