package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {
    private static final PlainLog LOG = PlainLog.of(700, 1);
    private static final Map<String, byte[]> FILES = LOG.files();

    @Property(tries = 25)
    void logOfAnySize_verifies_fromAServerAndFromAMirror(@ForAll @IntRange(max = 3_000) int size) {
        PlainLog log = PlainLog.of(size, size);
        try (LogServer server = new LogServer(log.files());
                Mirror mirror = Mirror.of(log.files())) {
            Run served = Run.of("log", server.address(), "--key", log.key().verifier());
            assertThat(served.code()).as(served.toString()).isZero();
            assertThat(served.out()).contains("VERIFIED: the log credit.example/log, " + size + " entries");
            assertThat(Run.of("log", mirror.toString()).code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 2_560})
    void logAtTheEdgesOfTiles_verifies(int size) {
        PlainLog log = PlainLog.of(size, 7);
        try (Mirror mirror = Mirror.of(log.files())) {
            assertThat(Run.of("log", mirror.toString(), "--key", log.key().verifier()))
                    .extracting(Run::code)
                    .isEqualTo(0);
        }
    }

    @Property(tries = 300)
    void byteFlippedAnywhere_isFound(
            @ForAll @IntRange(max = 1_000_000) int file, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte flip) {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.remove("key");
        String path = List.copyOf(files.keySet()).get(file % files.size());
        byte[] bytes = files.get(path).clone();
        bytes[at % bytes.length] ^= flip == 0 ? 1 : flip;
        files.put(path, bytes);
        try (Mirror mirror = Mirror.of(files)) {
            Run run = Run.of("log", mirror.toString(), "--key", LOG.key().verifier());
            assertThat(run.code()).as(path + " " + run).isEqualTo(1);
            assertThat(run.out()).contains("DOES NOT VERIFY");
            if (path.startsWith("tile")) {
                assertThat(run.out()).as("where").contains(path);
            }
        }
    }

    @Test
    void entryAltered_isNamed() {
        String bundle = new String(FILES.get("tile/entries/001"), ISO_8859_1);
        String entry = LOG.entries().get(400).json();
        String altered = bundle.replace(entry, entry.replace("OPENED", "CLOSED"));
        assertThat(refuted("tile/entries/001", altered.getBytes(ISO_8859_1)))
                .contains("entry 400 in tile/entries/001 does not give the hash in tile/0/001");
        altered = bundle.replace(entry, entry.replace("OPENED", "opened"));
        assertThat(refuted("tile/entries/001", altered.getBytes(ISO_8859_1)))
                .contains("entry 400 in tile/entries/001: it has not the form of an entry");
    }

    @Test
    void entriesSwapped_areFound_evenWithTheirHashes() {
        List<PlainEntry> entries = new ArrayList<>(LOG.entries());
        Collections.swap(entries, 300, 301);
        Map<String, byte[]> files = new PlainLog(LOG.key(), entries).files();
        files.put("checkpoint", FILES.get("checkpoint"));
        assertThat(refuted(files)).contains("swapped");
    }

    @Test
    void tileOrBundleCutOff_isFound_andOneThatIsMissingIsNotToBeRead() {
        for (String path : List.of("tile/entries/001", "tile/0/001", "tile/1/000.p/2", "tile/entries/002.p/188")) {
            byte[] whole = FILES.get(path);
            assertThat(refuted(path, Arrays.copyOf(whole, whole.length - 1))).contains(path);
            assertThat(refuted(path, new byte[0])).contains(path);
            assertThat(refuted(path, Arrays.copyOf(whole, whole.length + 1))).contains(path);
            Map<String, byte[]> files = new TreeMap<>(FILES);
            files.remove(path);
            Run run = verify(files);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains(path);
        }
    }

    @Test
    void partialTilesThatAFullOneReplaced_areTakenFromIt() {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        Map<String, byte[]> later = PlainLog.of(LOG.key(), 768, 1).files();
        files.remove("tile/0/002.p/188");
        files.remove("tile/entries/002.p/188");
        files.put("tile/0/002", later.get("tile/0/002"));
        files.put("tile/entries/002", later.get("tile/entries/002"));
        assertThat(verify(files).code()).isZero();
    }

    @Test
    void upperTileAltered_isNamedWithItsEntries() {
        byte[] tile = FILES.get("tile/1/000.p/2").clone();
        tile[40] ^= 1;
        assertThat(refuted("tile/1/000.p/2", tile)).contains("tile/1/000.p/2", "256 to 511");
    }

    @Test
    void timeThatRunsBack_isFound_evenIfSigned() {
        List<PlainEntry> entries = new ArrayList<>(LOG.entries());
        entries.set(255, LOG.entries().get(299));
        assertThat(refuted(new PlainLog(LOG.key(), entries).files())).contains("entry 256 was recorded before");
    }

    @Test
    void logThatFollowsAnother_saysSo_andOnlyAtItsBeginning() {
        PlainEntry link =
                PlainEntry.of(0, "log", new UUID(1, 2).toString(), new byte[32], Map.of("checkpoint", "\"the last\""));
        List<PlainEntry> entries = new ArrayList<>(LOG.entries().subList(0, 10));
        entries.set(0, link);
        Run run = verify(new PlainLog(LOG.key(), entries).files());
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("follows another");
        Collections.swap(entries, 0, 1);
        assertThat(refuted(new PlainLog(LOG.key(), entries).files())).contains("entry 1 in", "stands within one");
    }

    @Test
    void wrongKey_andKeyOfAnotherName_areRefused() {
        try (Mirror mirror = Mirror.of(new TreeMap<>(FILES))) {
            String other = PlainKey.of(PlainLog.ORIGIN).verifier();
            String renamed = new PlainKey("other.example/log", LOG.key().pair()).verifier();
            assertThat(Run.of("log", mirror.toString(), "--key", other).code()).isEqualTo(1);
            assertThat(Run.of("log", mirror.toString(), "--key", renamed).code())
                    .isEqualTo(1);
            mirror.put("keys", (other + "\n" + LOG.key().verifier()).getBytes(UTF_8));
            assertThat(Run.of("log", mirror.toString(), "--key", mirror + "/keys")
                            .code())
                    .isZero();
        }
        PlainKey foreign = PlainKey.of("other.example/log");
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(
                "checkpoint",
                foreign.sign(LOG.checkpoint().substring(0, LOG.checkpoint().indexOf("\n\n") + 1))
                        .getBytes(UTF_8));
        try (Mirror mirror = Mirror.of(files)) {
            Run run = Run.of("log", mirror.toString(), "--key", foreign.verifier());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("it is of the log credit.example/log, but other.example/log is expected");
        }
    }

    private static String refuted(String path, byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(path, bytes);
        return refuted(files);
    }

    private static String refuted(Map<String, byte[]> files) {
        Run run = verify(files);
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        return run.out();
    }

    private static Run verify(Map<String, byte[]> files) {
        try (Mirror mirror = Mirror.of(files)) {
            return Run.of("log", mirror.toString(), "--key", LOG.key().verifier());
        }
    }
}
