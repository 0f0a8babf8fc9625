package org.zhengxin.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/**
 * A proof (证明) as everyone can keep and check it.
 *
 * @param entry the members of the entry; the tree is made over their canonical JSON
 * @param index its place in the log, from 0
 * @param treeSize how many entries the checkpoint covers
 * @param inclusionProof the hashes beside the way to the root, in base64 (RFC 9162, 2.1.3)
 * @param checkpoint the signed note
 * @param fields what is shown of that which the entry commits to
 * @param salts the salts of those fields, in hexadecimal
 * @param hashes the hashes of the fields that are not shown, in hexadecimal
 * @param verifierKey the key of the log, for those who have it from nowhere else
 */
public record LogProof(
        Map<String, Object> entry,
        long index,
        long treeSize,
        List<String> inclusionProof,
        String checkpoint,
        Map<String, ? extends @Nullable Object> fields,
        Map<String, String> salts,
        Map<String, String> hashes,
        String verifierKey) {

    /** Returns the proof with some fields shown and, in place of the others, their hashes. */
    public LogProof showing(LogSource.Held held, Predicate<String> shown) {
        VersionSalt salt = VersionSalt.of(Objects.requireNonNull(held.salt()));
        SortedMap<String, @Nullable Object> values = new TreeMap<>();
        SortedMap<String, String> salts = new TreeMap<>();
        SortedMap<String, String> hashes = FieldCommitment.hashes(salt, held.fields());
        held.fields().forEach((name, value) -> {
            if (shown.test(name)) {
                values.put(name, value);
                salts.put(name, HexFormat.of().formatHex(salt.ofField(name)));
                hashes.remove(name);
            }
        });
        return new LogProof(entry, index, treeSize, inclusionProof, checkpoint, values, salts, hashes, verifierKey);
    }
}
