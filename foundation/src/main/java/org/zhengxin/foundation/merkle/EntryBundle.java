package org.zhengxin.foundation.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries of a log one after another (条目包), each behind its length in two bytes, as C2SP tlog-tiles bundles them. */
public final class EntryBundle {
    /** How long an entry may be. */
    public static final int MOST_BYTES = 0xFFFF;

    private EntryBundle() {}

    /**
     * Writes entries.
     *
     * @throws IllegalArgumentException for one of more than 65,535 bytes
     */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MOST_BYTES) {
                throw new IllegalArgumentException("An entry has at most 65535 bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Reads entries.
     *
     * @throws IllegalArgumentException if the bundle ends within one
     */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            if (from > bundle.length) {
                throw cut();
            }
            int to = from + ((bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF);
            if (to > bundle.length) {
                throw cut();
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        return entries;
    }

    private static IllegalArgumentException cut() {
        return new IllegalArgumentException("The bundle ends within an entry");
    }
}
