package org.zhengxin.verifier;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.commitment.FieldCommitment;

/**
 * Fields that a proof shows (已公开字段).
 *
 * @param values by name
 * @param salts of exactly these names
 * @param hashes of the fields that are not shown
 */
record ShownFields(Map<String, @Nullable Object> values, Json salts, Json hashes) {

    static ShownFields of(Json proof) {
        ShownFields read = new ShownFields(
                proof.objectOrNone("fields").values(), proof.objectOrNone("salts"), proof.objectOrNone("hashes"));
        read.check();
        return read;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the commitment that follows from them. */
    String commitment() {
        Map<String, String> all = new HashMap<>();
        values.forEach((name, value) ->
                all.put(name, FieldCommitment.hash(HexFormat.of().parseHex(salts.hex(name)), value)));
        hashes.values().keySet().forEach(name -> all.put(name, hashes.hex(name)));
        return FieldCommitment.over(all);
    }

    private void check() {
        if (!salts.values().keySet().equals(values.keySet())) {
            throw Stop.refuted(Sentence.SALTS_OF_OTHER_FIELDS);
        }
        if (isEmpty() && !hashes.members().isEmpty()) {
            throw Stop.refuted(Sentence.HASHES_WITHOUT_FIELDS);
        }
        for (String name : values.keySet()) {
            if (hashes.has(name)) {
                throw Stop.refuted(Sentence.FIELD_SHOWN_AND_HIDDEN, name);
            }
        }
    }
}
