package org.zhengxin.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The leaves of a range as they are stored, one behind the other, each of the same length (条目存储格式). */
final class LeafPack {
    /** How long a leaf is. */
    static final int BYTES = 2 + Integer.BYTES + 2 * Long.BYTES + Leaf.COMMITMENT_BYTES;

    private static final int EVENTS = 16;

    private LeafPack() {}

    static void write(Leaf leaf, ByteBuffer pack) {
        pack.put((byte) (leaf.type().code() * EVENTS + leaf.event().code()))
                .put((byte) leaf.memo())
                .putInt(leaf.version())
                .putLong(leaf.id().getMostSignificantBits())
                .putLong(leaf.id().getLeastSignificantBits())
                .put(leaf.commitment());
    }

    static Leaf read(ByteBuffer pack) {
        int what = pack.get();
        int memo = pack.get() & 0xFF;
        int version = pack.getInt();
        UUID id = new UUID(pack.getLong(), pack.getLong());
        byte[] commitment = new byte[Leaf.COMMITMENT_BYTES];
        pack.get(commitment);
        return new Leaf(EntryType.of(what / EVENTS), EntryEvent.of(what % EVENTS), memo, id, version, commitment);
    }
}
