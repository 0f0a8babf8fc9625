package org.zhengxin.verifier;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last line of an export (导出文件末行).
 *
 * @param checkpoint the log's, at the size of the export
 * @param entries how many there are
 * @param counts how many of each type
 * @param erasedRecords how many fingerprints of erased records
 */
record ExportEnd(SignedCheckpoint checkpoint, long entries, Map<String, Long> counts, long erasedRecords) {
    private static final Set<String> MEMBERS = Set.of("type", "checkpoint", "entries", "counts", "erasedRecords");

    static ExportEnd read(Json json) {
        if (!json.text("type").equals("end")) {
            throw Stop.refuted(Sentence.NO_EXPORT_LINE);
        }
        json.only(MEMBERS);
        Json told = json.object("counts");
        Map<String, Long> counts = new TreeMap<>();
        told.values().keySet().forEach(type -> counts.put(type, told.number(type)));
        return new ExportEnd(
                SignedCheckpoint.parse(json.text("checkpoint")),
                json.number("entries"),
                counts,
                json.has("erasedRecords") ? json.number("erasedRecords") : 0);
    }

    /** Refuses it unless it belongs to a beginning and to what was read since. */
    void fits(ExportHead head, ExportTree tree) {
        if (!checkpoint.origin().equals(head.origin())) {
            throw Stop.refuted(Sentence.OTHER_ORIGIN, checkpoint.origin(), head.origin());
        }
        long size = tree.size();
        if (head.size() != size || entries != size || checkpoint.size() != size) {
            throw Stop.refuted(Sentence.OTHER_COUNT, size, head.size(), entries, checkpoint.size());
        }
        if (erasedRecords != tree.erasedRecords()) {
            throw Stop.refuted(Sentence.OTHER_ERASED_COUNT, tree.erasedRecords(), erasedRecords);
        }
        Map<String, Long> counted = new TreeMap<>(tree.counts());
        counts.keySet().forEach(type -> counted.putIfAbsent(type, 0L)); // a type of which there is none may be told
        if (!counted.equals(counts)) {
            throw Stop.refuted(Sentence.OTHER_COUNTS, counted);
        }
    }
}
