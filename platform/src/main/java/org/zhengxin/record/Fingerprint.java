package org.zhengxin.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A digest of 16 bytes that stands for some texts (指纹): for a document's identity (deciding authority, kind and number
 * in normal form, or the substitute that the kind names where there is no number), or for what a row says.
 */
public final class Fingerprint {
    private static final int LENGTH = 16;

    private final byte[] bytes;
    private final int hash;

    private Fingerprint(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    /** Returns the fingerprint over the given parts; parts are separated, so that ("a","b") and ("ab","") differ. */
    public static Fingerprint over(String... parts) {
        return new Fingerprint(digest(parts));
    }

    /**
     * Returns the fingerprint of a document: what identifies a record whose document has a number.
     *
     * @param authorityKey stable key of the deciding authority
     * @param kind code of the kind
     * @param number the document's number in normal form
     */
    public static Fingerprint ofDocument(String authorityKey, String kind, String number) {
        return over("document", authorityKey, kind, number);
    }

    /** Returns the fingerprint that was read from the store. */
    public static Fingerprint stored(byte[] bytes) {
        return new Fingerprint(bytes);
    }

    /** Returns the first 16 bytes of SHA-256 over the parts, each closed by a unit separator. */
    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0x1f);
            }
            return Arrays.copyOf(sha256.digest(), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    /** Returns a copy of the 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
