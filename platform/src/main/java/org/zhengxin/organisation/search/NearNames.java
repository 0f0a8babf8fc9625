package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks for names that differ a little from what was typed (近似检索), in a bounded number of candidates. */
@Component
class NearNames {
    private static final int MOST_CANDIDATES = 2_000;
    private static final int MOST_SOUNDS = 4;
    private static final int FEW = 5;
    private static final int SHORTEST_WITH_ERROR = 3;
    private static final int LONGEST_WITH_ERROR = 30;

    private final NameReader reader;

    NearNames(NameReader reader) {
        this.reader = reader;
    }

    void look(Typed typed, Conditions conditions, boolean thorough, NameIndex.Found found) {
        Word word = typed.whole();
        if (word.length() < 2 || word.isLatin()) {
            return;
        }
        if (word.length() > SHORTEST_WITH_ERROR) {
            parts(word, conditions, found);
        }
        if (found.organisations() < FEW) {
            sounds(word, conditions, found);
        }
        boolean mayErr = word.length() >= SHORTEST_WITH_ERROR && word.length() <= LONGEST_WITH_ERROR;
        if (thorough && found.organisations() < FEW && mayErr) {
            oneError(word, conditions, found);
        }
    }

    private void parts(Word word, Conditions conditions, NameIndex.Found found) {
        Probe probe = Probes.characters(word);
        if (!probe.isEmpty()) {
            found.add(reader.probed(List.of(probe), conditions, NameIndex.MOST), name -> Relaxed.parts(word, name));
        }
    }

    private void sounds(Word word, Conditions conditions, NameIndex.Found found) {
        List<Probe> probes = soundProbes(word);
        if (!probes.isEmpty()) {
            found.add(reader.about(probes, conditions, MOST_CANDIDATES), name -> Relaxed.sound(word, name));
        }
    }

    private static List<Probe> soundProbes(Word word) {
        int[][] readings = Readings.of(word.characters());
        List<Grams> ways = new ArrayList<>(List.of(new Grams()));
        for (int i = 0; i + 1 < readings.length; i++) {
            if (Stop.isPair(word.characters()[i], word.characters()[i + 1])) {
                continue;
            }
            List<Grams> longer = new ArrayList<>();
            for (Grams way : ways) {
                for (int a : readings[i]) {
                    for (int b : readings[i + 1]) {
                        longer.add(new Grams().addAll(way.inOrder()).add(Gram.syllables(a, b)));
                    }
                }
            }
            ways = longer.isEmpty() ? ways : longer.subList(0, Math.min(MOST_SOUNDS, longer.size()));
        }
        return ways.stream().filter(way -> !way.isEmpty()).map(Probe::all).toList();
    }

    /** Wherever the error is, all that does not touch it stands in the name as it was typed. */
    private void oneError(Word word, Conditions conditions, NameIndex.Found found) {
        List<Probe> probes = IntStream.range(0, word.length())
                .mapToObj(at -> without(word, at))
                .filter(probe -> !probe.isEmpty())
                .toList();
        found.add(reader.about(probes, conditions, MOST_CANDIDATES), name -> Relaxed.similar(word, name));
    }

    /** Returns a probe for all that does not touch one place: pairs, and single characters that are in none of them. */
    private static Probe without(Word word, int except) {
        int[] characters = word.characters();
        Grams grams = new Grams();
        for (int at = 0; at < characters.length; at++) {
            boolean paired = isPair(characters, at, except);
            if (paired) {
                grams.add(Gram.pair(characters[at], characters[at + 1]));
            } else if (at != except && !isPair(characters, at - 1, except) && !Stop.isCharacter(characters[at])) {
                grams.add(Gram.single(characters[at]));
            }
        }
        return Probe.all(grams);
    }

    private static boolean isPair(int[] characters, int at, int except) {
        return at >= 0
                && at + 1 < characters.length
                && at != except
                && at + 1 != except
                && !Stop.isPair(characters[at], characters[at + 1]);
    }
}
