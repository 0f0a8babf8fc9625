package org.zhengxin.verifier;

import java.util.Set;

/**
 * The first line of an export (导出文件首行).
 *
 * @param origin which log
 * @param verifierKey the key that the file itself names
 * @param size how many entries follow
 * @param withoutNames whether names of persons, and what is not public, were left out
 */
record ExportHead(String origin, String verifierKey, long size, boolean withoutNames) {
    private static final Set<String> MEMBERS =
            Set.of("type", "format", "origin", "verifierKey", "madeAt", "size", "agencies", "without", "invented");

    static ExportHead read(String line) {
        Json json = Json.canonical(line);
        if (!json.text("type").equals("zhengxin-export") || json.number("format") != 1) {
            throw Stop.refuted(Sentence.NO_EXPORT);
        }
        json.only(MEMBERS);
        json.text("madeAt");
        json.list("agencies");
        if (json.has("without") && !json.text("without").equals("names")) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "without");
        }
        ExportHead head =
                new ExportHead(json.text("origin"), json.text("verifierKey"), json.number("size"), json.has("without"));
        String named = Trust.key(head.verifierKey()).name();
        if (!named.equals(head.origin())) {
            throw Stop.refuted(Sentence.OTHER_ORIGIN, head.origin(), named);
        }
        return head;
    }
}
