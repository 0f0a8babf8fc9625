package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A log with all its files, made from the definitions alone; nothing of the foundation is used. */
record PlainLog(PlainKey key, List<PlainEntry> entries) {
    static final String ORIGIN = "credit.example/log";

    static PlainLog of(int size, long seed) {
        return of(PlainKey.of(ORIGIN), size, seed);
    }

    static PlainLog of(PlainKey key, int size, long seed) {
        Random random = new Random(seed);
        List<PlainEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(PlainEntry.make(i, random));
        }
        return new PlainLog(key, entries);
    }

    /** The same log when it had fewer entries. */
    PlainLog first(int size) {
        return new PlainLog(key, entries.subList(0, size));
    }

    int size() {
        return entries.size();
    }

    byte[] root(int size) {
        return PlainTree.root(leaves().subList(0, size));
    }

    String checkpoint() {
        return key.sign(key.name() + "\n" + size() + "\n" + base64(root(size())) + "\n");
    }

    /** All that it serves, by path. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("checkpoint", checkpoint().getBytes(UTF_8));
        files.put("key", (key.verifier() + "\n").getBytes(UTF_8));
        for (int from = 0; from < size(); from += 256) {
            List<PlainEntry> some = entries.subList(from, Math.min(from + 256, size()));
            files.put("tile/entries/" + number(from / 256, some.size()), bundle(some));
        }
        int span = 1;
        for (int level = 0; size() / span > 0; level++, span *= 256) {
            tiles(level, span, files);
        }
        return files;
    }

    private void tiles(int level, int span, Map<String, byte[]> files) {
        int hashes = size() / span;
        List<byte[]> leaves = leaves();
        for (int from = 0; from < hashes; from += 256) {
            int to = Math.min(from + 256, hashes);
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            for (int slot = from; slot < to; slot++) {
                tile.writeBytes(PlainTree.root(leaves.subList(slot * span, (slot + 1) * span)));
            }
            files.put("tile/" + level + "/" + number(from / 256, to - from), tile.toByteArray());
        }
    }

    private static String number(int index, int width) {
        return "%03d".formatted(index) + (width == 256 ? "" : ".p/" + width);
    }

    private static byte[] bundle(List<PlainEntry> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (PlainEntry entry : entries) {
            bundle.write(entry.bytes().length / 256);
            bundle.write(entry.bytes().length % 256);
            bundle.writeBytes(entry.bytes());
        }
        return bundle.toByteArray();
    }

    /** The proof of an entry that shows kind and body, and hides the rest. */
    String proof(int index) {
        PlainEntry entry = entries.get(index);
        StringBuilder path = new StringBuilder();
        PlainTree.path(index, leaves())
                .forEach(hash -> path.append(path.isEmpty() ? "" : ",")
                        .append('"')
                        .append(base64(hash))
                        .append('"'));
        return """
                {"entry":%s,"index":%d,"treeSize":%d,"inclusionProof":[%s],"checkpoint":"%s",\
                "fields":{"body.CF_WFXW":%s,"kind":%s},"salts":{"body.CF_WFXW":"%s","kind":"%s"},\
                "hashes":{"fineYuan":"%s","internal":"%s"},"verifierKey":"%s"}""".formatted(
                        entry.json(),
                        index,
                        size(),
                        path,
                        checkpoint().replace("\n", "\\n"),
                        entry.fields().get("body.CF_WFXW"),
                        entry.fields().get("kind"),
                        HexFormat.of().formatHex(entry.saltOf("body.CF_WFXW")),
                        HexFormat.of().formatHex(entry.saltOf("kind")),
                        entry.hashOf("fineYuan"),
                        entry.hashOf("internal"),
                        key.verifier());
    }

    /** The lines of its export. */
    List<String> export() {
        List<String> lines = new ArrayList<>();
        lines.add("{\"agencies\":[{\"code\":\"11410100CTY0000725\",\"name\":\"中州市\"}],\"format\":1,\"madeAt\":"
                + "\"2026-11-21T10:00:00.000000Z\",\"origin\":\"" + key.name() + "\",\"size\":" + size()
                + ",\"type\":\"zhengxin-export\",\"verifierKey\":\"" + key.verifier() + "\"}");
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < size(); index++) {
            lines.add(entries.get(index).exportLine(index));
            counts.merge(entries.get(index).type(), 1, Integer::sum);
            if ((index + 1) % 10_000 == 0 || index + 1 == size()) {
                lines.add("{\"root\":\"" + base64(root(index + 1)) + "\",\"size\":" + (index + 1) + "}");
            }
        }
        lines.add("{\"checkpoint\":\"" + checkpoint().replace("\n", "\\n") + "\",\"counts\":"
                + counts.toString().replaceAll("([a-z]+)=", "\"$1\":").replace(" ", "") + ",\"entries\":" + size()
                + ",\"type\":\"end\"}");
        return lines;
    }

    private List<byte[]> leaves() {
        return entries.stream().map(PlainEntry::bytes).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
