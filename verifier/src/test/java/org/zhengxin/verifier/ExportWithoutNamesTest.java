package org.zhengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An export that leaves names out, so that anybody can have it. */
class ExportWithoutNamesTest {
    private static final int SIZE = 20;
    private static final int ORGANISATION = 9;
    private static final int ITS_LINE = ORGANISATION + 1;
    private static final PlainLog LOG = log();
    private static final List<String> GOOD = lines();

    private static PlainLog log() {
        List<PlainEntry> entries = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < SIZE; i++) {
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            Map<String, String> fields = new TreeMap<>(Map.of("code", "\"91\"", "internal", "{\"row\":1}"));
            fields.put("name", "\"中州市某某有限公司\"");
            fields.put("legalRepresentative", "\"张三\"");
            entries.add(PlainEntry.of(i, i % 10 == 9 ? "organisation" : "record", id(random), salt, fields));
        }
        return new PlainLog(PlainKey.of(PlainLog.ORIGIN), entries);
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(LOG.export());
        lines.set(0, lines.getFirst().replaceFirst("}$", ",\"without\":\"names\"}"));
        for (int i = 0; i < SIZE; i++) {
            PlainEntry entry = LOG.entries().get(i);
            lines.set(
                    i + 1,
                    entry.type().equals("organisation")
                            ? entry.exportLineWithout(i, Set.of("legalRepresentative", "internal"))
                            : entry.bareLine(i));
        }
        return lines;
    }

    @Test
    void verifies_andSaysPlainlyWhatIsNotThere() {
        assertThat(String.join("\n", GOOD)).doesNotContain("张三");
        Run run = verified(GOOD);
        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("20 entries: 2 with open fields", "18 as mere entries")
                .contains("names of legal representatives", "left out of this file")
                .contains("VERIFIED");
        assertThat(Run.reading(ExportFile.of(GOOD), "export", "-", "--lang", "zh", "--key", key())
                        .out())
                .contains("此文件不含法定代表人姓名");
    }

    @Test
    void aWholeExport_isNotSaidToLackNames() {
        assertThat(verified(LOG.export()).out()).contains("VERIFIED").doesNotContain("left out of this file");
    }

    @Test
    void changedFieldSaltOrHash_isFound() {
        for (String member : List.of("\"name\":\"中州", "\"internal\":\"", "\"salts\":{\"code\":\"")) {
            assertThat(refuted(lines -> lines.set(ITS_LINE, changed(lines.get(ITS_LINE), member))))
                    .as(member)
                    .contains("line 11, where index 9 is next");
        }
        assertThat(refuted(lines -> lines.set(ITS_LINE, changed(lines.get(ITS_LINE), "\"legalRepresentative\":\""))))
                .contains("do not give the entry's commitment");
    }

    @Test
    void aNameOrTheSaltOfAVersion_doesNotBelongIntoSuchAFile() {
        PlainEntry entry = LOG.entries().get(ORGANISATION);
        assertThat(refuted(lines -> lines.set(ITS_LINE, entry.exportLineWithout(ORGANISATION, Set.of("internal")))))
                .contains("line 11,", "the name of a legal representative")
                .doesNotContain("张三");
        assertThat(refuted(lines -> lines.set(ITS_LINE, entry.exportLine(ORGANISATION))))
                .contains("line 11,", "salt");
        assertThat(refuted(
                        lines -> lines.set(0, lines.getFirst().replace("\"without\":\"names\"", "\"without\":\"x\""))))
                .contains("line 1:", "without");
    }

    @Test
    void aWholeExport_hidesNothing() {
        List<String> lines = new ArrayList<>(LOG.export());
        lines.set(ITS_LINE, GOOD.get(ITS_LINE));
        Run run = verified(lines);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("line 11,", "hashes");
    }

    @Test
    void fingerprintsOfErasedRecords_areCheckedForForm_andCounted() {
        String erased = "{\"erasedAt\":\"2026-11-21T10:00:00.000000Z\",\"fingerprint\":\"" + "ab".repeat(32)
                + "\",\"type\":\"erased\"}";
        List<String> lines = new ArrayList<>(LOG.export());
        lines.add(lines.size() - 1, erased);
        assertThat(verified(lines).out()).contains("1 fingerprints of erased records; the last line says 0");
        lines.set(lines.size() - 1, lines.getLast().replace(",\"type\"", ",\"erasedRecords\":1,\"type\""));
        assertThat(verified(lines).out()).contains("1 fingerprints of erased records have the right form", "VERIFIED");
        for (String wrong : List.of(
                erased.replace("abab", "aba"),
                erased.replace("2026", "year"),
                erased.replace("\"erased\"", "\"end\""))) {
            lines.set(lines.size() - 2, wrong);
            assertThat(verified(lines).code()).as(wrong).isEqualTo(1);
        }
        lines.remove(lines.size() - 2);
        lines.add(5, erased);
        assertThat(verified(lines).out()).contains("line 6,", "before the last entry");
    }

    private static String changed(String line, String member) {
        int at = line.indexOf(member) + member.length();
        assertThat(at).isGreaterThan(member.length());
        return line.substring(0, at) + (line.charAt(at) == '1' ? '2' : '1') + line.substring(at + 1);
    }

    private static String refuted(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(GOOD);
        change.accept(lines);
        Run run = verified(lines);
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        return run.out();
    }

    private static Run verified(List<String> lines) {
        return Run.reading(ExportFile.of(lines), "export", "-", "--key", key());
    }

    private static String key() {
        return LOG.key().verifier();
    }
}
