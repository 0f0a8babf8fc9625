package org.zhengxin.organisation.search;

/**
 * What names must hold to be looked at (候选条件).
 *
 * @param all every one of these grams, in the order of what was typed; empty if anything goes
 * @param any at least one of these; empty if none is needed
 */
record Probe(int[] all, int[] any) {
    private static final int[] NONE = {};

    static Probe all(Grams grams) {
        return new Probe(grams.inOrder(), NONE);
    }

    static Probe any(Grams grams) {
        return new Probe(NONE, grams.distinct());
    }

    boolean isEmpty() {
        return all.length == 0 && any.length == 0;
    }

    Probe with(int... more) {
        return new Probe(new Grams().addAll(all).addAll(more).inOrder(), any);
    }

    Probe and(Probe other) {
        return new Probe(new Grams().addAll(all).addAll(other.all).inOrder(), any.length == 0 ? other.any : any);
    }
}
