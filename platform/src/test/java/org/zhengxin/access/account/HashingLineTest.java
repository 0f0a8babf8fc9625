package org.zhengxin.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.zhengxin.access.account.Passwords.Standing;

/** The line before the threads that hash passwords. */
class HashingLineTest {

    private final HashingLine line = new HashingLine(1, 2, 2);
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<String> served = new CopyOnWriteArrayList<>();

    @Test
    void strangers_beyondTheLine_areTurnedAwayAtOnce_andThoseKnownAreNot() {
        CompletableFuture<?> first = come(Standing.STRANGER, "first");
        awaitBegun(1);
        CompletableFuture<?> second = come(Standing.STRANGER, "second");
        awaitInLine(2);
        assertThatThrownBy(() -> line.await(Standing.STRANGER, () -> "third")).isInstanceOf(Passwords.TooMany.class);
        CompletableFuture<?> known = come(Standing.KNOWN, "known");
        awaitInLine(3);
        open.countDown();
        CompletableFuture.allOf(first, second, known).join();
        assertThat(served).hasSize(3).endsWith("second");
        assertThat(line.begun()).isEqualTo(3);
        assertThat(line.<String>await(Standing.STRANGER, () -> "again")).isEqualTo("again");
    }

    @Test
    void work_runsOnNoVirtualThread_andAsManyAtOnceAsSaid() {
        assertThat(line.<Boolean>await(
                        Standing.KNOWN, () -> Thread.currentThread().isVirtual()))
                .isFalse();
        CompletableFuture<?> first = come(Standing.KNOWN, "first");
        awaitBegun(2);
        CompletableFuture<?> second = come(Standing.KNOWN, "second");
        awaitInLine(2);
        assertThat(line.begun()).as("the second waits for the first").isEqualTo(2);
        open.countDown();
        CompletableFuture.allOf(first, second).join();
    }

    /** Comes on a thread of one's own and is served when the line opens. */
    private CompletableFuture<?> come(Standing standing, String name) {
        return CompletableFuture.runAsync(
                () -> line.await(standing, () -> {
                    open.await();
                    return served.add(name);
                }),
                Thread::startVirtualThread);
    }

    private void awaitBegun(int many) {
        while (line.begun() < many) {
            Thread.onSpinWait();
        }
    }

    /** Only while somebody is served: whoever is on the way from the line to the thread is counted twice. */
    private void awaitInLine(int many) {
        while (line.inLine() < many) {
            Thread.onSpinWait();
        }
    }
}
