package org.zhengxin.foundation.commitment;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.Digests;

/**
 * What is committed to for the fields of a version (字段承诺): for each field SHA-256 over its salt and the canonical JSON
 * of its value; for all of them SHA-256 over the canonical JSON of names with those hashes in hexadecimal.
 */
public final class FieldCommitment {
    private static final int SALT_BYTES = 32;

    private FieldCommitment() {}

    /**
     * Returns the commitment to fields, as {@link #over} of their {@link #hashes} gives it.
     *
     * @return 32 bytes
     */
    public static byte[] to(VersionSalt salt, Map<String, ? extends @Nullable Object> fields) {
        return new FieldHashes(salt).putAll(fields).commitment();
    }

    /** Returns the hashes of fields by their names, in the order of names. */
    public static SortedMap<String, String> hashes(VersionSalt salt, Map<String, ? extends @Nullable Object> fields) {
        SortedMap<String, String> hashes = new TreeMap<>();
        fields.forEach((name, value) -> hashes.put(name, hash(salt.ofField(name), value)));
        return hashes;
    }

    /**
     * Returns the hash of one field.
     *
     * @param salt the field's own, 32 bytes
     * @param value of a kind that {@link CanonicalJson#write} takes
     * @throws IllegalArgumentException for a salt of another length, which could take over the value's beginning
     */
    public static String hash(byte[] salt, @Nullable Object value) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A field's salt has 32 bytes");
        }
        byte[] written = CanonicalJson.bytes(value);
        byte[] joined = ByteBuffer.allocate(salt.length + written.length)
                .put(salt)
                .put(written)
                .array();
        return HexFormat.of().formatHex(Digests.sha256(joined));
    }

    /** Returns the commitment over the hashes of all fields, in hexadecimal. */
    public static String over(Map<String, String> hashes) {
        return HexFormat.of().formatHex(Digests.sha256(CanonicalJson.bytes(hashes)));
    }
}
