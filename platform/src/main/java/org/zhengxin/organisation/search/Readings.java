package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How characters are read (读音): every reading that HanLP's table and the reviewed list beside this class give, the
 * most usual first. Made when first used; from then on a lookup is an array access.
 */
final class Readings {
    private static final String TABLE = "/data/dictionary/pinyin/pinyin.txt";
    private static final String REVIEWED = "readings.txt";
    private static final int[] NONE = {};
    private static final Readings ALL = new Readings();

    private final Syllables syllables;
    private final int[][] ofCharacter = new int[Character.MAX_VALUE + 1][];
    private final Map<Integer, int[]> beyond = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Set<Integer> wordStarts = new HashSet<>();

    private Readings() {
        Map<String, String[]> characters = new HashMap<>();
        Map<String, String[]> reviewed = new HashMap<>();
        Set<String> written = new HashSet<>();
        CharacterTable.read(TABLE, (key, value) -> keep(key, value, true, characters, written));
        CharacterTable.read(REVIEWED, (key, value) -> keep(key, value, false, reviewed, written));
        this.syllables = new Syllables(written);
        characters.forEach(this::character);
        reviewed.forEach((key, readings) -> {
            if (key.codePointCount(0, key.length()) == 1) {
                character(key, readings);
            } else {
                word(key, readings);
            }
        });
    }

    static Syllables syllables() {
        return ALL.syllables;
    }

    /** Returns the readings of each character of a folded text; none for what is not read, such as letters. */
    static int[][] of(int[] characters) {
        int[][] readings = new int[characters.length][];
        for (int i = 0; i < characters.length; i++) {
            readings[i] = ALL.readings(characters[i]);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            if (ALL.wordStarts.contains(characters[i])) {
                ALL.readWords(characters, i, readings);
            }
        }
        return readings;
    }

    private static void keep(
            String key, String value, boolean charactersOnly, Map<String, String[]> target, Set<String> written) {
        boolean single = key.codePointCount(0, key.length()) == 1;
        boolean traditional = key.length() == 1 && Simplified.of(key.charAt(0)) != key.charAt(0);
        if (!charactersOnly || (single && !traditional)) {
            String[] readings = value.replaceAll("[0-9]|\\s*#.*", "").split("[, ]+");
            written.addAll(List.of(readings));
            target.put(SearchText.fold(key), readings);
        }
    }

    private void character(String key, String[] written) {
        if (key.isEmpty()) {
            return;
        }
        int character = key.codePointAt(0);
        int[] readings = join(numbers(written), readings(character));
        if (character <= Character.MAX_VALUE) {
            ofCharacter[character] = readings;
        } else {
            beyond.put(character, readings);
        }
    }

    private void word(String key, String[] written) {
        if (written.length != key.codePointCount(0, key.length())) {
            throw new IllegalStateException("Each character of a word needs one reading: " + key);
        }
        words.put(key, numbers(written));
        wordStarts.add(key.codePointAt(0));
    }

    /** Puts the reading that a word gives before the others; those stay, for people type them too. */
    private void readWords(int[] characters, int start, int[][] readings) {
        int[] word = word(characters, start);
        for (int i = 0; word != null && i < word.length; i++) {
            readings[start + i] = join(new int[] {word[i]}, readings[start + i]);
        }
    }

    private int @Nullable [] word(int[] characters, int start) {
        for (int length = Math.min(4, characters.length - start); length > 1; length--) {
            int[] word = words.get(new String(characters, start, length));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private int[] numbers(String[] written) {
        int[] numbers = new int[written.length];
        for (int i = 0; i < written.length; i++) {
            numbers[i] = syllables.find(written[i]);
        }
        return numbers;
    }

    private int[] readings(int character) {
        int[] known = character <= Character.MAX_VALUE ? ofCharacter[character] : beyond.get(character);
        return known == null ? NONE : known;
    }

    private static int[] join(int[] first, int[] others) {
        List<Integer> joined = new ArrayList<>();
        for (int[] some : new int[][] {first, others}) {
            for (int reading : some) {
                if (!joined.contains(reading)) {
                    joined.add(reading);
                }
            }
        }
        return joined.stream().mapToInt(Integer::intValue).toArray();
    }
}
