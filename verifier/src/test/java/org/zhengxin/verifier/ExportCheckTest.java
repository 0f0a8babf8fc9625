package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCheckTest {
    private static final PlainLog LOG = PlainLog.of(300, 9);
    private static final List<String> GOOD = LOG.export();
    private static final PlainLog LARGE = PlainLog.of(20_500, 9);
    private static final List<String> LARGE_GOOD = LARGE.export();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 999, 10_000, 10_001, 20_000})
    void exportOfALog_verifies(int size) {
        PlainLog log = LARGE.first(size);
        Run run = Run.reading(
                ExportFile.of(log.export()), "export", "-", "--key", log.key().verifier());
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("VERIFIED: the export of credit.example/log, " + size + " entries");
    }

    @Test
    void withoutAKey_damageIsExcluded_andForgeryIsNot() {
        Run run = Run.reading(ExportFile.of(GOOD), "export", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no forgery");
        assertThat(Run.reading(
                                ExportFile.of(GOOD),
                                "export",
                                "-",
                                "--key",
                                PlainKey.of(PlainLog.ORIGIN).verifier())
                        .code())
                .isEqualTo(1);
    }

    @Property(tries = 400)
    void byteFlippedInAnyLine_isFound_andLocated(
            @ForAll @IntRange(min = 1, max = 302) int line,
            @ForAll @IntRange(max = 100_000) int at,
            @ForAll byte flip) {
        byte[] text = (String.join("\n", GOOD) + "\n").getBytes(UTF_8);
        int from = (String.join("\n", GOOD.subList(0, line)) + "\n").getBytes(UTF_8).length;
        int length = GOOD.get(line).getBytes(UTF_8).length;
        text[from + at % length] ^= flip == 0 ? 1 : flip;
        Run run = Run.reading(
                ExportFile.compressed(text), "export", "-", "--key", LOG.key().verifier());
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        // some of an entry shows only at the root behind its part, and that root only at the end
        assertThat(run.out())
                .containsAnyOf(
                        "line " + (line + 1) + ",",
                        "line " + (line + 1) + ":",
                        "line " + (line + 2) + ", where index " + line + " is next: entry",
                        "lines 2 to 301",
                        "line 303,");
    }

    @Test
    void firstLineChanged_isFound_andItIsSaidWhatNoSignatureCovers() {
        String first = GOOD.getFirst();
        assertThat(refuted(lines -> lines.set(0, first.replace("credit.example", "kredit.example"))))
                .contains("line 1: verifierKey");
        assertThat(refuted(lines -> lines.set(0, first.replace("\"format\":1", "\"format\":2"))))
                .contains("line 1:");
        assertThat(refuted(lines -> lines.set(0, first.replace("madeAt", "madeBt"))))
                .contains("line 1:");
        assertThat(refuted(lines -> lines.set(0, first.replace("{\"agencies\"", "{ \"agencies\""))))
                .contains("line 1:");
        Run run = Run.reading(
                ExportFile.of(GOOD), "export", "-", "--key", LOG.key().verifier());
        assertThat(run.out()).contains("no signature covers the date and the list of agencies");
    }

    @Test
    void fieldSaltOrCommitmentChanged_isFoundOnItsLine() {
        for (String member : List.of("fineYuan\":\"", "salt\":\"", "commitment\":\"", "row\":")) {
            String line = GOOD.get(100);
            int at = line.indexOf(member) + member.length();
            String changed = line.substring(0, at) + (line.charAt(at) == '1' ? '2' : '1') + line.substring(at + 1);
            assertThat(refuted(lines -> lines.set(100, changed)))
                    .contains("line 101, where index 99 is next", "do not give the entry's commitment");
        }
    }

    @Test
    void entryChanged_isFoundInItsPart_andOnItsLineBesideTheLog() {
        List<String> lines = new ArrayList<>(LARGE_GOOD);
        String changed = lines.get(12_346).replace("\"version\":", "\"version\":9");
        assertThat(changed).contains("\"index\":12344").isNotEqualTo(lines.get(12_346));
        lines.set(12_346, changed);
        byte[] file = ExportFile.of(lines);
        String key = LARGE.key().verifier();
        assertThat(Run.reading(file, "export", "-", "--key", key).out())
                .contains("an entry in the lines 10003 to 20002 (index 10000 to 19999) was changed");
        try (Mirror mirror = Mirror.of(LARGE.files())) {
            assertThat(Run.reading(file, "export", "-", "--key", key, "--url", mirror.toString())
                            .out())
                    .contains("line 12347, where index 12344 is next", "not the one that the log has");
            Run good =
                    Run.reading(ExportFile.of(LARGE.first(15_000).export()), "export", "-", "--url", mirror.toString());
            assertThat(good.code()).as(good.toString()).isZero();
            assertThat(good.out()).contains("begins with that very tree");
        }
    }

    @Test
    void assertedRootChanged_isToldFromAChangedEntry() {
        List<String> lines = new ArrayList<>(LARGE_GOOD);
        lines.set(10_001, lines.get(20_002).replace("20000", "10000"));
        Run run = Run.reading(ExportFile.of(lines), "export", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("line 10002: the root asserted for 10000 entries was changed");

        lines.set(15_000, "damaged");
        assertThat(Run.reading(ExportFile.of(lines), "export", "-").out())
                .contains("an entry or the asserted root in the lines 2 to 10002");
    }

    @Test
    void linesSwappedLeftOutAddedOrDoubled_areFound() {
        assertThat(refuted(lines -> Collections.swap(lines, 10, 11))).contains("line 11,", "swapped");
        assertThat(refuted(lines -> lines.remove(10))).contains("line 11,");
        assertThat(refuted(lines -> lines.add(10, lines.get(10)))).contains("line 12,");
        assertThat(refuted(lines -> lines.add(10, ""))).contains("line 11,");
        assertThat(refuted(lines -> lines.remove(301))).contains("line 302,", "root");
        assertThat(refuted(lines -> lines.add(301, lines.get(301)))).contains("line 303,", "root");
        assertThat(refuted(lines -> lines.remove(302))).contains("line 303,", "too early");
        assertThat(refuted(lines -> lines.remove(0))).contains("line 1:");
        assertThat(refuted(lines -> lines.add("more"))).contains("behind the end");
    }

    @Test
    void erasedVersion_isTakenWithoutItsFields_andHalfErasedIsNot() {
        String line = GOOD.get(50);
        String bare = line.replaceAll(",\"fields\":.*,\"index\"", ",\"index\"");
        String erased = bare.replaceAll(",\"salt\":\"[0-9a-f]*\"", "");
        List<String> lines = new ArrayList<>(GOOD);
        lines.set(50, erased);
        Run run = Run.reading(
                ExportFile.of(lines), "export", "-", "--key", LOG.key().verifier());
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("(1 without: erased)");
        assertThat(refuted(all -> all.set(50, bare))).contains("line 51,", "fields");
    }

    @Test
    void countsMustBeThoseOfTheEntries() {
        assertThat(refuted(lines -> lines.set(302, lines.get(302).replace("\"record\":270", "\"record\":271"))))
                .contains("line 303", "counts");
        assertThat(refuted(lines -> lines.set(302, lines.get(302).replace("\"record\":270", "\"record\":270,\"x\":1"))))
                .contains("counts");
        assertThat(refuted(lines -> lines.set(0, lines.getFirst().replace("\"size\":300", "\"size\":299"))))
                .contains("300", "299");
    }

    @Test
    void fileCutOffOrDamagedAnywhere_isFound() {
        byte[] file = ExportFile.of(GOOD);
        for (int length = 0; length < file.length; length += 997) {
            assertThat(Run.reading(Arrays.copyOf(file, length), "export", "-").code())
                    .as("length " + length)
                    .isEqualTo(1);
        }
        for (int at = 10; at < file.length; at += 991) { // the ten bytes before say when and by what it was compressed
            byte[] damaged = file.clone();
            damaged[at] ^= 4;
            assertThat(Run.reading(damaged, "export", "-").code())
                    .as("byte " + at)
                    .isEqualTo(1);
        }
        assertThat(Run.reading("plain".getBytes(UTF_8), "export", "-").out()).contains("compressed");
        assertThat(Run.of("export", "/nowhere").code()).isEqualTo(3);
    }

    @Test
    void bombsAndDeepTexts_areStopped() {
        assertThat(Run.reading(ExportFile.compressed(new byte[50_000_000]), "export", "-")
                        .out())
                .contains("longer");
        assertThat(Run.reading(ExportFile.of(List.of("[".repeat(1_000_000))), "export", "-")
                        .out())
                .contains("strict JSON");
        assertThat(refuted(lines -> lines.set(7, lines.get(7).replace("\"index\":6", "\"index\":" + "6".repeat(100)))))
                .contains("line 8");
    }

    private static String refuted(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(GOOD);
        change.accept(lines);
        Run run = Run.reading(
                ExportFile.of(lines), "export", "-", "--key", LOG.key().verifier());
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        return run.out();
    }
}
