package org.zhengxin.demo.city;

import java.util.List;

/**
 * Repeatable chance: the same seed, subject and number give the same throws, on every machine and Java version.
 *
 * <p>SplitMix64 (Steele, Lea, Flood, 2014), kept here because the JDK promises no algorithm. As each organisation and
 * each decision has dice of its own, any of them can be made without making those before it.
 */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Returns the dice of one thing: of the seed, what is diced for, and its number. */
    public static Dice of(long seed, String subject, long number) {
        return new Dice(mix(mix(seed ^ STEP * subject.hashCode()) + STEP * number));
    }

    /** Returns dice for a part of this thing; throwing them leaves these dice as they are. */
    public Dice part(String subject, long number) {
        return of(state, subject, number);
    }

    /** Returns a number from 0 to bound - 1. */
    public int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** Returns a number from least to most, both included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Returns a number from 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Returns true once in so many throws. */
    public boolean oneIn(int throwsNeeded) {
        return below(throwsNeeded) == 0;
    }

    /** Returns one of the choices, each as likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
