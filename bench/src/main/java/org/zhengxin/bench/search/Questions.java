package org.zhengxin.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is asked (检索题目): pieces of names that are in the register, cut with a seed. */
final class Questions {
    private final List<int[]> names;
    private final Random random;

    Questions(List<String> names, long seed) {
        this.names = names.stream().map(name -> name.codePoints().toArray()).toList();
        this.random = new Random(seed);
    }

    /** Other pieces of the same names. */
    Questions(Questions same, long seed) {
        this.names = same.names;
        this.random = new Random(seed);
    }

    /** Two neighbouring characters from anywhere in a name, the very common ones as often as they occur. */
    List<String> pairs(int count) {
        return pieces(count, 2, 2);
    }

    /** Three to eight neighbouring characters. */
    List<String> parts(int count) {
        return pieces(count, 3, 8);
    }

    /** What stands in the box after two, three and more characters of the trade name were typed. */
    List<String> beginnings(int count) {
        List<String> beginnings = new ArrayList<>();
        while (beginnings.size() < count) {
            int[] name = names.get(random.nextInt(names.size()));
            int start = random.nextBoolean() ? 0 : 2;
            for (int length = 2; length <= 5 && start + length <= name.length; length++) {
                beginnings.add(new String(name, start, length));
            }
        }
        return beginnings;
    }

    /** Six to ten neighbouring characters, of which one is wrong or missing. */
    List<String> withError(int count) {
        List<String> faulty = new ArrayList<>();
        for (String part : pieces(count, 6, 10)) {
            int[] characters = part.codePoints().toArray();
            int at = random.nextInt(characters.length);
            String before = new String(characters, 0, at);
            String after = new String(characters, at + 1, characters.length - at - 1);
            faulty.add(before + (random.nextBoolean() ? "" : Character.toString('一' + random.nextInt(5_000))) + after);
        }
        return faulty;
    }

    private List<String> pieces(int count, int shortest, int longest) {
        List<String> pieces = new ArrayList<>();
        while (pieces.size() < count) {
            int[] name = names.get(random.nextInt(names.size()));
            int length = shortest + random.nextInt(longest - shortest + 1);
            if (name.length >= length) {
                pieces.add(new String(name, random.nextInt(name.length - length + 1), length));
            }
        }
        return pieces;
    }
}
