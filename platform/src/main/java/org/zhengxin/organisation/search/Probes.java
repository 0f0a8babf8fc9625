package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns what somebody typed into what the index is asked for (候选条件生成): one probe for each likely reading. */
final class Probes {
    private static final int MOST = 6;

    private Probes() {}

    /** Returns the probes whose union holds every name that matches; an empty probe if anything goes. */
    static List<Probe> of(Typed typed) {
        List<Probe> probes = new ArrayList<>();
        for (Typed reading : typed.readings()) {
            for (Probe probe : ofWords(reading.words())) {
                if (probes.size() < MOST && !isNarrower(probe, probes)) {
                    probes.add(probe);
                }
            }
        }
        List<Probe> telling = probes.stream().filter(probe -> !probe.isEmpty()).toList();
        return telling.isEmpty() ? List.of(Probe.all(new Grams())) : telling;
    }

    /** Returns what to ask for where all characters must be in the name, in whatever order but that of a number. */
    static Probe characters(Word word) {
        int[] characters = word.characters();
        Grams grams = new Grams();
        for (int i = 0; i < characters.length; i++) {
            if (i + 1 < characters.length && isDigit(characters[i]) && isDigit(characters[i + 1])) {
                grams.add(Gram.pair(characters[i], characters[i + 1]));
            } else if (!Stop.isCharacter(characters[i])) {
                grams.add(Gram.single(characters[i]));
            }
        }
        return Probe.all(grams);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static void pairs(Word word, Grams grams) {
        int[] characters = word.characters();
        for (int i = 0; i + 1 < characters.length; i++) {
            if (!Stop.isPair(characters[i], characters[i + 1])) {
                grams.add(Gram.pair(characters[i], characters[i + 1]));
            }
        }
    }

    private static List<Probe> ofWords(List<Word> words) {
        List<Probe> combined = List.of(Probe.all(new Grams()));
        List<Probe> weak = new ArrayList<>();
        for (Word word : words) {
            List<Probe> ways = ofWord(word, weak);
            List<Probe> longer = new ArrayList<>();
            combined.forEach(probe -> ways.forEach(way -> longer.add(probe.and(way))));
            combined = longer.subList(0, Math.min(MOST, longer.size()));
        }
        boolean nothingTells = combined.stream().allMatch(Probe::isEmpty);
        return nothingTells && !weak.isEmpty() ? weak : combined;
    }

    /** Returns the ways to ask for a word; leaves aside what is too wide unless nothing else is asked for. */
    private static List<Probe> ofWord(Word word, List<Probe> weak) {
        List<Probe> ways = new ArrayList<>();
        ways.add(Probe.all(new Grams()));
        boolean tells = false;
        for (Word run : word.runs()) {
            List<Probe> ofRun = run.isLatin() ? ofLatin(run, weak) : List.of(ofCharacters(run));
            List<Probe> longer = new ArrayList<>();
            ways.forEach(way -> ofRun.forEach(one -> longer.add(way.and(one))));
            ways = longer;
            tells |= ofRun.stream().anyMatch(probe -> !probe.isEmpty());
        }
        if (tells && word.hasLatin() && word.length() > 1) {
            ways.add(literal(word));
        }
        return ways;
    }

    private static List<Probe> ofLatin(Word run, List<Probe> weak) {
        List<Probe> strong = new ArrayList<>();
        List<List<Piece>> ways = PinyinSplit.of(run.text());
        for (List<Piece> pieces : ways) {
            Probe probe = PinyinProbe.strong(pieces);
            if (probe.isEmpty() && pieces.size() <= 2) {
                probe = PinyinProbe.weak(pieces);
                weak.add(probe);
            }
            // Two pieces that make pairs of syllables are as telling as a pair of characters.
            if (!probe.isEmpty() && (pieces.size() > 2 || PinyinProbe.isNarrow(pieces))) {
                strong.add(probe);
            }
        }
        if (run.length() > 1) {
            weak.add(literal(run));
        }
        return strong.isEmpty() ? List.of(Probe.all(new Grams())) : strong;
    }

    private static Probe ofCharacters(Word run) {
        if (run.length() == 1) {
            return characters(run);
        }
        return literal(run);
    }

    private static Probe literal(Word word) {
        Grams grams = new Grams();
        pairs(word, grams);
        return Probe.all(grams);
    }

    private static boolean isNarrower(Probe probe, List<Probe> known) {
        return known.stream()
                .anyMatch(other -> Arrays.equals(other.all(), probe.all()) && Arrays.equals(other.any(), probe.any()));
    }
}
