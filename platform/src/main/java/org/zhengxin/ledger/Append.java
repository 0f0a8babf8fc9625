package org.zhengxin.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What one transaction enters into the log (本事务的日志条目). The owner stores each entry's place beside its own row; the
 * places become known to the log when the transaction commits, as its last statement.
 */
public final class Append {
    static final long NOWHERE = 0;

    private final long range;
    private final Instant begun;
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private final MessageDigest commitments = sha256();
    private int count;

    Append(long range, Instant begun) {
        this.range = range;
        this.begun = begun;
    }

    /** Whether nothing is kept: a benchmark measures what the log costs. Then nobody need work out a commitment. */
    public boolean discards() {
        return range == NOWHERE;
    }

    /** Returns the range of this transaction, unique for ever. */
    public long range() {
        return range;
    }

    /** Enters a leaf and returns its place. */
    public LogPlace add(Leaf leaf) {
        ByteBuffer pack = ByteBuffer.allocate(LeafPack.BYTES);
        LeafPack.write(leaf, pack);
        leaves.writeBytes(pack.array());
        commitments.update(leaf.commitment());
        return new LogPlace(range, count++);
    }

    /** Returns how many leaves were entered. */
    public int count() {
        return count;
    }

    /** Returns the digest over a chain's earlier digest and the commitments entered so far, in their order. */
    public byte[] chained(byte[] earlier) {
        MessageDigest chain = sha256();
        chain.update(earlier);
        return chain.digest(soFar());
    }

    Instant begun() {
        return begun;
    }

    byte[] packed() {
        return leaves.toByteArray();
    }

    private byte[] soFar() {
        try {
            return ((MessageDigest) commitments.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
