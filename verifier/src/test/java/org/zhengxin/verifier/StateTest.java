package org.zhengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final PlainLog LOG = PlainLog.of(600, 3);

    @TempDir
    private Path directory;

    private Path state;

    @BeforeEach
    void place() {
        state = directory.resolve("state");
    }

    @Test
    void logThatGrows_isFollowed() throws IOException {
        assertThat(verify(LOG.first(300)).code()).isZero();
        String first = Files.readString(state);
        Run second = verify(LOG);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("goes on from the 300 entries");
        assertThat(Files.readString(state)).isNotEqualTo(first).contains("\n600\n");
        assertThat(verify(LOG).code()).as("the same again").isZero();
        assertThat(Files.list(directory)).containsExactly(state);
    }

    @Test
    void logThatShrinks_raisesTheAlarm_andTheEvidenceIsKept() throws IOException {
        verify(LOG);
        String remembered = Files.readString(state);
        Run run = verify(LOG.first(599));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ALARM", "600", "599");
        assertThat(Files.readString(state)).isEqualTo(remembered);
        assertThat(Files.readString(directory.resolve("state.conflict")))
                .isEqualTo(LOG.first(599).checkpoint());
    }

    @Test
    void logThatWasRewritten_raisesTheAlarm_atTheSameSizeAndAtALargerOne() throws IOException {
        verify(LOG.first(500));
        String remembered = Files.readString(state);
        List<PlainEntry> entries = new ArrayList<>(LOG.entries());
        PlainEntry old = entries.get(100);
        entries.set(100, PlainEntry.make(100, new Random(99)));
        assertThat(entries.get(100)).isNotEqualTo(old);
        PlainLog forged = new PlainLog(LOG.key(), entries);
        for (int size : List.of(500, 501, 600)) {
            Run run = verify(forged.first(size));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("ALARM");
            assertThat(Files.readString(state)).isEqualTo(remembered);
        }
    }

    @Test
    void otherKeyOrOtherLog_thanRemembered_isRefused() {
        verify(LOG);
        assertThat(verify(PlainLog.of(PlainKey.of(PlainLog.ORIGIN), 600, 3)).code())
                .isEqualTo(1);
        PlainLog other = PlainLog.of(PlainKey.of("other.example/log"), 600, 3);
        Run run = verify(other, "--key", other.key().verifier());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("other.example/log", "begin a new file");
    }

    @Test
    void keyThatWasChanged_isTakenOver_ifItIsGiven() throws IOException {
        verify(LOG.first(300));
        PlainLog resigned = new PlainLog(PlainKey.of(PlainLog.ORIGIN), LOG.entries());
        assertThat(verify(resigned).out()).contains("is not signed by");
        String key = resigned.key().verifier();
        assertThat(verify(resigned, "--key", key).out()).contains("goes on from the 300 entries");
        assertThat(Files.readString(state)).startsWith(key + "\n");
        assertThat(verify(resigned).code()).isZero();
    }

    @Test
    void stateThatIsDamaged_isSaid_andLeftAsItIs() throws IOException {
        verify(LOG);
        String damaged = Files.readString(state).replace("\n600\n", "\n500\n");
        Files.writeString(state, damaged);
        assertThat(verify(LOG).code()).isEqualTo(3);
        assertThat(Files.readString(state)).isEqualTo(damaged);
    }

    @Test
    void logThatDoesNotVerify_isNotRemembered() {
        var files = LOG.files();
        files.get("tile/1/000.p/2")[5] ^= 1;
        try (Mirror mirror = Mirror.of(files)) {
            assertThat(Run.of("log", mirror.toString(), "--state", state.toString())
                            .code())
                    .isEqualTo(1);
        }
        assertThat(state).doesNotExist();
    }

    private Run verify(PlainLog log, String... more) {
        try (Mirror mirror = Mirror.of(log.files())) {
            List<String> words = new ArrayList<>(List.of("log", mirror.toString(), "--state", state.toString()));
            words.addAll(List.of(more));
            return Run.of(words.toArray(String[]::new));
        }
    }
}
