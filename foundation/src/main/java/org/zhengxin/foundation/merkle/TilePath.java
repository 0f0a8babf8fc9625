package org.zhengxin.foundation.merkle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile of the tree is found (瓦片路径), as C2SP tlog-tiles names it below the log's address: {@code
 * tile/<L>/<N>[.p/<W>]}, and {@code tile/entries/<N>[.p/<W>]} for the entries themselves.
 *
 * @param level 0 for leaves, 1 for the roots of full tiles of leaves, up to 5; {@link #ENTRIES} for entries
 * @param index from 0
 * @param width how many hashes or entries it has: {@link #FULL}, or fewer in a partial one, at least 1
 */
public record TilePath(int level, long index, int width) {
    /** How many hashes or entries a full tile has. */
    public static final int FULL = 256;

    /** The level that stands for bundles of entries. */
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 5;
    private static final int GROUP = 1_000;
    private static final long MOST = 1L << 56; // more than any tree of 63 bits has of them

    private static final Pattern PATH =
            Pattern.compile("tile/([0-5]|entries)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /**
     * Checks what it names.
     *
     * @throws IllegalArgumentException for anything out of range
     */
    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || index >= MOST || width < 1 || width > FULL) {
            throw new IllegalArgumentException("There is no such tile");
        }
    }

    /** Reads a path; empty if it is written in any other way than {@link #toString} writes it. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (index >= MOST || width > FULL) {
            return Optional.empty();
        }
        TilePath read = new TilePath(level, index, width);
        return read.toString().equals(path) ? Optional.of(read) : Optional.empty();
    }

    /** Whether it will never change. */
    public boolean isFull() {
        return width == FULL;
    }

    /** Returns how wide the tile at a level and index is in a tree, 0 if it has none there. */
    public static int width(int level, long index, long size) {
        long there = (size >>> 8 * Math.max(level, 0)) - index * FULL;
        return (int) Math.clamp(there, 0, FULL);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        String name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + path + (isFull() ? "" : ".p/" + width);
    }
}
