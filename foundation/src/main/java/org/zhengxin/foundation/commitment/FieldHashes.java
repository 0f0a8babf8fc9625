package org.zhengxin.foundation.commitment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.CanonicalObject;
import org.zhengxin.foundation.json.Digests;

/**
 * A commitment in the making (承诺汇总): the fields of one version are hashed one by one, each as soon as its value is
 * known, and put together at the end. The same as {@link FieldCommitment} gives for all of them at once. For one thread
 * at a time.
 */
public final class FieldHashes {
    private final VersionSalt salt;
    private final MessageDigest sha256 = Digests.sha256();
    private final SortedMap<String, byte[]> hashes = new TreeMap<>();

    /**
     * Begins with no field.
     *
     * @param salt of this version and of no other: who knows the salt of a field could tell that another one says the same
     */
    public FieldHashes(VersionSalt salt) {
        this.salt = salt;
    }

    /** Returns the secret of the version. */
    public VersionSalt salt() {
        return salt;
    }

    /**
     * Hashes a field, in place of what stood under its name.
     *
     * @param value of a kind that {@link CanonicalJson#write} takes
     */
    public FieldHashes put(String name, @Nullable Object value) {
        return putWritten(name, CanonicalJson.write(value));
    }

    /**
     * Hashes a field whose value has been written already.
     *
     * @param json canonical JSON, which is not looked at again
     */
    public FieldHashes putWritten(String name, String json) {
        sha256.update(salt.ofField(name));
        hashes.put(name, sha256.digest(json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Hashes several fields. */
    public FieldHashes putAll(Map<String, ? extends @Nullable Object> fields) {
        fields.forEach(this::put);
        return this;
    }

    /**
     * Returns the commitment to the fields so far.
     *
     * @return 32 bytes
     */
    public byte[] commitment() {
        CanonicalObject all = new CanonicalObject();
        hashes.forEach((name, hash) -> all.put(name, HexFormat.of().formatHex(hash)));
        return sha256.digest(all.end().getBytes(StandardCharsets.UTF_8));
    }
}
