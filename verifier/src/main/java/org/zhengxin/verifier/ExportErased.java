package org.zhengxin.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/** A line of an export with the keyed fingerprint of an erased record (已删除信息指纹行); only its form can be checked. */
final class ExportErased {
    private static final Set<String> MEMBERS = Set.of("type", "fingerprint", "erasedAt");

    private ExportErased() {}

    /** Whether a line is one. */
    static boolean is(Json json) {
        return json.has("fingerprint");
    }

    /** Refuses a line that has not the form. */
    static void check(Json json) {
        json.only(MEMBERS);
        json.hex("fingerprint");
        if (!json.text("type").equals("erased")) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "type");
        }
        try {
            Instant.parse(json.text("erasedAt"));
        } catch (DateTimeException e) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "erasedAt");
        }
    }
}
