package org.zhengxin.foundation.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.Digests;

/** A hash in the tree (树哈希): 32 bytes of SHA-256, of a leaf or of a node over two others (RFC 9162, 2.1.1). */
public final class TreeHash {
    /** How long a hash is. */
    public static final int BYTES = 32;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digests::sha256);

    /** The root of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns the hash with the given bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static TreeHash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * Returns the hash whose bytes stand within others.
     *
     * @throws IllegalArgumentException unless {@code length} is 32 and they all stand there
     */
    public static TreeHash of(byte[] bytes, int from, int length) {
        if (length != BYTES || from < 0 || bytes.length - from < length) {
            throw new IllegalArgumentException("A hash in the tree has 32 bytes");
        }
        return new TreeHash(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** Returns the hash of a leaf with the given content. */
    public static TreeHash leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    /** Returns the hash of the node over two others. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /**
     * Returns the hash of the complete part of a tree over hashes that stand one behind the other.
     *
     * @param count how many, a power of two
     * @throws IllegalArgumentException unless so many stand there
     */
    public static TreeHash over(byte[] hashes, int from, int count) {
        if (count < 1 || Integer.bitCount(count) != 1 || from < 0 || hashes.length - from < count * BYTES) {
            throw new IllegalArgumentException("A complete part of a tree is over a power of two of hashes");
        }
        byte[] level = Arrays.copyOfRange(hashes, from, from + count * BYTES);
        MessageDigest digest = sha256();
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                digest.update(NODE);
                digest.update(level, 2 * i * BYTES, 2 * BYTES);
                System.arraycopy(digest.digest(), 0, level, i * BYTES, BYTES);
            }
        }
        return new TreeHash(Arrays.copyOf(level, BYTES));
    }

    /**
     * Reads a hash in base64.
     *
     * @throws IllegalArgumentException for anything but 32 bytes in standard base64 with padding
     */
    public static TreeHash parse(String base64) {
        TreeHash read = of(Base64.getDecoder().decode(base64));
        if (!read.toString().equals(base64)) {
            throw new IllegalArgumentException("Not the canonical base64 of a hash");
        }
        return read;
    }

    /** Returns a copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Copies its bytes into others. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    /** Returns it in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns it in base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns one that nothing has been fed to: each use here ends with its digest, which empties it. */
    private static MessageDigest sha256() {
        return SHA_256.get();
    }
}
