package org.zhengxin.demo.city;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Choices of which some are likelier than others. */
public final class Weighted<T> {
    private final TreeMap<Integer, T> choices = new TreeMap<>();
    private final int total;

    /** Takes the choices with their weights; one of weight 0 is never picked. */
    public Weighted(List<T> items, ToIntFunction<T> weight) {
        int sum = 0;
        for (T item : items) {
            if (weight.applyAsInt(item) > 0) {
                choices.put(sum, item);
                sum += weight.applyAsInt(item);
            }
        }
        total = sum;
    }

    /** Picks one choice by the dice. */
    public T pick(Dice dice) {
        return choices.floorEntry(dice.below(total)).getValue();
    }

    /** Whether there is nothing to pick. */
    public boolean isEmpty() {
        return choices.isEmpty();
    }
}
