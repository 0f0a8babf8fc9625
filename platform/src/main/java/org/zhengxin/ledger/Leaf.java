package org.zhengxin.ledger;

import java.util.UUID;

/**
 * An entry of the log without its place and time (日志条目).
 *
 * @param type what it is about
 * @param event what happened
 * @param memo a number of the owner's, 0 to 255; it is no part of the entry, and is kept with endings outside of the
 *     database, so that they can be applied again to a restored one
 * @param id of the thing, random
 * @param version of the thing, from 1
 * @param commitment to what the version says, 32 bytes
 */
public record Leaf(EntryType type, EntryEvent event, int memo, UUID id, int version, byte[] commitment) {
    /** How long a commitment is. */
    public static final int COMMITMENT_BYTES = 32;

    /** Checks the ranges. */
    public Leaf {
        if (memo < 0 || memo > 0xFF || version < 1 || commitment.length != COMMITMENT_BYTES) {
            throw new IllegalArgumentException("A leaf has a version from 1 and a commitment of 32 bytes");
        }
    }
}
