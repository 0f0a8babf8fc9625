package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofCheckTest {
    private static final PlainLog LOG = PlainLog.of(300, 5);
    private static final String GOOD = LOG.proof(123);

    @Property(tries = 60)
    void proofOfAnyEntry_verifies(
            @ForAll @IntRange(min = 1, max = 3_000) int size, @ForAll @IntRange(max = 5_000) int at) {
        PlainLog log = PlainLog.of(LOG.key(), size, 11);
        Run run = verify(log.proof(at % size));
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("VERIFIED: ", "index " + at % size, "2 fields", "2 more are not shown");
        assertThat(run.out()).as("no value is told unasked").doesNotContain("行政处罚");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80})
    void byteFlippedAnywhere_isFound(int flip) {
        byte[] bytes = GOOD.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) flip;
            Run run = Run.reading(bytes, "proof", "-", "--key", LOG.key().verifier());
            assertThat(run.code()).as("byte " + at + ": " + run).isEqualTo(1);
            bytes[at] ^= (byte) flip;
        }
    }

    @Test
    void fileCutOffAnywhere_isFound() {
        byte[] bytes = GOOD.getBytes(UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            Run run = Run.reading(
                    java.util.Arrays.copyOf(bytes, length),
                    "proof",
                    "-",
                    "--key",
                    LOG.key().verifier());
            assertThat(run.code()).as("length " + length).isEqualTo(1);
        }
    }

    @Test
    void withoutAKey_itIsSaidThatTheFileProvesOnlyItself() {
        Run run = Run.reading(GOOD.getBytes(UTF_8), "proof", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("proves only itself");
        assertThat(Run.reading(
                                GOOD.replace("\"kind\":\"行政处罚\"", "\"kind\":\"行政许可\"")
                                        .getBytes(UTF_8),
                                "proof",
                                "-")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void wrongKey_andKeyOfAnotherName_areRefused() {
        String other = PlainKey.of(PlainLog.ORIGIN).verifier();
        String renamed = new PlainKey("other.example/log", LOG.key().pair()).verifier();
        assertThat(Run.reading(GOOD.getBytes(UTF_8), "proof", "-", "--key", other)
                        .out())
                .contains("is not signed by");
        assertThat(Run.reading(GOOD.getBytes(UTF_8), "proof", "-", "--key", renamed)
                        .code())
                .isEqualTo(1);
        String named = GOOD.replace(LOG.key().verifier(), other);
        assertThat(verify(named).out()).contains("the file names the key");
    }

    @Test
    void fieldsAreShownWhenAskedFor() {
        Run run = Run.reading(
                GOOD.getBytes(UTF_8), "proof", "-", "--key", LOG.key().verifier(), "--show");
        assertThat(run.out()).contains("kind = \"行政处罚\"");
    }

    @Test
    void proofWithoutFields_isOfTheEntryAlone() {
        String bare = GOOD.replaceAll(",\"fields\":.*\"verifierKey\"", ",\"verifierKey\"");
        Run run = verify(bare);
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("shows no fields");
        assertThat(verify(GOOD.replaceAll(",\"fields\":\\{.*\\},\"salts\":.*\"hashes\"", ",\"hashes\""))
                        .out())
                .contains("no field is shown");
    }

    @Test
    void formsThatAreRefused() {
        refused(GOOD + " x", "strict JSON");
        refused(GOOD + GOOD, "strict JSON");
        refused(GOOD.replace("\"index\":123", "\"index\":123,\"index\":123"), "strict JSON");
        refused(GOOD.replace("\"version\":", "\"version\":1,\"version\":"), "strict JSON");
        refused(GOOD.replace("\"index\":123", "\"index\":123.0"), "strict JSON");
        refused(GOOD.replace("\"index\":123", "\"index\":1.23e2"), "strict JSON");
        refused(GOOD.replace("\"index\":123", "\"index\":99999999999999999999999999"), "strict JSON");
        refused(GOOD.replace("\"index\":123", "\"index\":-1"), "index -1");
        refused(GOOD.replace("\"index\":123", "\"index\":300"), "index 300");
        refused(GOOD.replace("\"index\":123", "\"index\":\"123\""), "index");
        refused(GOOD.replace("\"index\":123", "\"index\":124"), "does not follow");
        refused(GOOD.replace("\"treeSize\":300", "\"treeSize\":301"), "301");
        refused(GOOD.replace("{\"entry\":", "{\"note\":\"paid\",\"entry\":"), "note");
        refused(GOOD.replace("{\"commitment\":", "{\"more\":1,\"commitment\":"), "more");
        refused(GOOD.replaceFirst("\"inclusionProof\":\\[\"", "\"inclusionProof\":[\"AAAA"), "inclusionProof");
        refused(GOOD.replaceFirst("\"inclusionProof\":\\[", "\"inclusionProof\":[null,"), "inclusionProof");
        refused(GOOD.replace("\"salts\":{", "\"salts\":{\"internal\":\"" + "0".repeat(64) + "\","), "one salt");
        refused(GOOD.replace("\"hashes\":{", "\"hashes\":{\"kind\":\"" + "0".repeat(64) + "\","), "at once");
        refused(GOOD.replace("\"hashes\":{", "\"hashes\":{\"x\":\"" + "0".repeat(64) + "\","), "commitment");
        refused(GOOD.replace("\"hashes\":{", "\"hashes\":{\"x\":\"" + "0".repeat(62) + "\","), "x is missing or");
        refused(GOOD.replace("行政处罚", "\\ud800"), "changed");
        refused("[" + GOOD + "]", "not a JSON object");
        refused("[".repeat(100_000), "strict JSON");
        refused("{\"entry\":" + "[".repeat(1_000_000), "strict JSON");
        refused(" ".repeat(3_000_000), "longer");
    }

    @Test
    void fileThatIsNotThere_cannotBeRead_andWrongUseIsWrongUse() {
        assertThat(Run.of("proof", "/nowhere/proof.json").code()).isEqualTo(3);
        assertThat(Run.of("proof").code()).isEqualTo(2);
        assertThat(Run.of("prove", "x").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "y").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "--key").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "--state", "y").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "--lang", "fr").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "--key", "nonsense").code()).isEqualTo(2);
        assertThat(Run.of("proof", "x", "--url", "ftp://x").code()).isEqualTo(3);
        assertThat(Run.of("proof", "x", "--url", "http://a b").code()).isEqualTo(2);
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("help").code()).isZero();
    }

    @Property(tries = 25)
    void earlierProof_isTiedToTodaysLog(
            @ForAll @IntRange(min = 1, max = 2_000) int earlier, @ForAll @IntRange(max = 1_000) int more) {
        PlainLog today = PlainLog.of(LOG.key(), earlier + more, 5);
        byte[] receipt = today.first(earlier).proof(earlier / 2).getBytes(UTF_8);
        try (LogServer server = new LogServer(today.files())) {
            Run run = Run.reading(receipt, "proof", "-", "--url", server.address());
            assertThat(run.code()).as(run.toString()).isZero();
            assertThat(run.out()).contains("begins with that very tree", "fetched from");
        }
    }

    @Test
    void proofOfALogThatHasEnded_verifiesByItsFormerKey_andItIsSaidWhatThatDoesNotProve() {
        PlainLog today = PlainLog.of(PlainKey.of("credit.example/log-2"), 40, 8);
        Map<String, byte[]> files = today.files();
        byte[] receipt = GOOD.getBytes(UTF_8);
        try (LogServer keyless = new LogServer(files)) {
            assertThat(Run.reading(receipt, "proof", "-", "--url", keyless.address())
                            .out())
                    .contains("DOES NOT VERIFY", "not signed by");
        }
        files.put("key", (today.key().verifier() + "\n" + LOG.key().verifier() + "\n").getBytes(UTF_8));
        try (LogServer server = new LogServer(files)) {
            Run run = Run.reading(receipt, "proof", "-", "--url", server.address());
            assertThat(run.code()).as(run.toString()).isZero();
            assertThat(run.out())
                    .contains("a log that has ended", PlainLog.ORIGIN, "credit.example/log-2", "is not proved")
                    .doesNotContain("begins with that very tree");
        }
    }

    @Test
    void proofOfALogThatWasRewritten_isFound() {
        List<PlainEntry> entries = new ArrayList<>(LOG.entries());
        entries.set(7, PlainEntry.make(7, new Random(4)));
        try (LogServer rewritten = new LogServer(new PlainLog(LOG.key(), entries).files());
                LogServer shorter = new LogServer(LOG.first(299).files())) {
            byte[] receipt = LOG.first(200).proof(123).getBytes(UTF_8);
            assertThat(Run.reading(receipt, "proof", "-", "--url", rewritten.address())
                            .out())
                    .contains("DOES NOT VERIFY", "rewritten");
            assertThat(Run.reading(GOOD.getBytes(UTF_8), "proof", "-", "--url", shorter.address())
                            .out())
                    .contains("DOES NOT VERIFY", "now shows 299");
        }
    }

    private static Run verify(String proof) {
        return Run.reading(
                proof.getBytes(UTF_8), "proof", "-", "--key", LOG.key().verifier());
    }

    private static void refused(String proof, String because) {
        Run run = verify(proof);
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains(because);
    }
}
