package org.zhengxin.verifier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.merkle.InclusionProof;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * A proof or a receipt as the register hands it out (证明文件).
 *
 * @param entry what is proved
 * @param inclusion where it stands in the log
 * @param checkpoint of the log
 * @param shown fields of the entry's version with what is needed to check them
 * @param verifierKey the key that the file itself names
 */
record Proof(
        Entry entry,
        InclusionProof inclusion,
        SignedCheckpoint checkpoint,
        ShownFields shown,
        Optional<String> verifierKey) {
    /** How long a file may be. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Set<String> MEMBERS = Set.of(
            "entry", "index", "treeSize", "inclusionProof", "checkpoint", "fields", "salts", "hashes", "verifierKey");

    static Proof parse(byte[] file) {
        Json json = Json.parse(Utf8.strict(file));
        json.only(MEMBERS);
        return new Proof(
                Entry.of(json.object("entry")),
                inclusion(json),
                SignedCheckpoint.parse(json.text("checkpoint")),
                ShownFields.of(json),
                json.has("verifierKey") ? Optional.of(json.text("verifierKey")) : Optional.empty());
    }

    private static InclusionProof inclusion(Json json) {
        long index = json.number("index");
        long size = json.number("treeSize");
        if (index < 0 || index >= size) {
            throw Stop.refuted(Sentence.INDEX_OUTSIDE, index, size);
        }
        List<TreeHash> path =
                json.list("inclusionProof").stream().map(Proof::hash).toList();
        return new InclusionProof(index, size, path);
    }

    private static TreeHash hash(@Nullable Object base64) {
        try {
            return TreeHash.parse(base64 instanceof String text ? text : "");
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, "inclusionProof");
        }
    }
}
