package org.zhengxin.organisation.search;

import java.util.Arrays;

/**
 * A probe as the index is asked for it (检索键): the index is slow where it brings many long lists together, so it is
 * asked for the rarest grams alone, and the others are held against what they lead to.
 *
 * @param keys what the index is asked for, every one of them
 * @param rest what names must hold besides
 * @param any at least one of these; empty if none is needed
 */
record Telling(int[] keys, int[] rest, int[] any) {
    /** Returns one that asks for what this and another of the same keys both ask for. */
    Telling shared(Telling other) {
        return new Telling(
                keys,
                Arrays.stream(rest)
                        .filter(gram -> Arrays.stream(other.rest).anyMatch(one -> one == gram))
                        .toArray(),
                any);
    }

    /** What they have in common decides how a statement has to be written. */
    Shape shape() {
        return new Shape(keys.length > 0, any.length > 0);
    }

    /**
     * What a statement asks for.
     *
     * @param keys whether there are keys
     * @param any whether there are alternatives
     */
    record Shape(boolean keys, boolean any) {
        String condition() {
            return (keys ? "n.grams @> p.keys and (n.grams @> p.rest) is true" : "true")
                    + (any ? " and n.grams && p.alternatives" : "");
        }
    }
}
