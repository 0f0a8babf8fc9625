package org.zhengxin.organisation.search;

import java.util.List;

/** Turns one way to read typed letters into what the index is asked for (拼音候选条件). */
final class PinyinProbe {
    private static final int MOST_PAIRS = 64;
    private static final String STOP_INITIALS = "yxgs yxzrgs gfyxgs";
    private static final String STOP_SYLLABLES = "you xian ze ren gong si gu fen you xian gong";

    private final List<Piece> pieces;

    private PinyinProbe(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Returns a probe that is narrow enough to stand alone, or an empty one. */
    static Probe strong(List<Piece> pieces) {
        PinyinProbe one = new PinyinProbe(pieces);
        Grams telling = one.grams(true);
        return Probe.all(telling.isEmpty() ? one.grams(false) : telling);
    }

    /** Returns what to ask for where one or two pieces are all that there is. */
    static Probe weak(List<Piece> pieces) {
        return pieces.size() == 1 ? first(pieces.getFirst()) : pair(pieces.get(0), pieces.get(1));
    }

    /** Whether two pieces stand for few enough pairs of syllables. */
    static boolean isNarrow(List<Piece> pieces) {
        return pieces.size() == 2
                && pieces.get(0).syllables(false).length * pieces.get(1).syllables(true).length <= MOST_PAIRS;
    }

    private static Probe first(Piece piece) {
        Grams grams = new Grams();
        for (int syllable : piece.syllables(true)) {
            grams.add(Gram.firstSyllable(syllable));
        }
        return Probe.any(grams);
    }

    private static Probe pair(Piece first, Piece second) {
        int[] ahead = first.syllables(false);
        int[] behind = second.syllables(true);
        Grams grams = new Grams();
        if (ahead.length * behind.length > MOST_PAIRS) {
            return Probe.all(grams.add(Gram.firstInitials(first.initial(), second.initial())));
        }
        for (int a : ahead) {
            for (int b : behind) {
                grams.add(Gram.syllables(a, b));
            }
        }
        return Probe.any(grams);
    }

    private Grams grams(boolean tellingOnly) {
        Grams grams = new Grams();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (isPair(i) && !(tellingOnly && isStopPair(i))) {
                grams.add(Gram.syllables(
                        pieces.get(i).syllable(), pieces.get(i + 1).syllable()));
            }
        }
        for (int i = 0; i + 2 < pieces.size(); i++) {
            boolean covered = isPair(i) && isPair(i + 1);
            if (!covered && !(tellingOnly && isStopTriple(i))) {
                grams.add(Gram.initials(initial(i), initial(i + 1), initial(i + 2)));
            }
        }
        return grams;
    }

    /** The last syllable may still be incomplete: xia can become xian. */
    private boolean isPair(int at) {
        boolean complete = at + 2 < pieces.size() || pieces.get(at + 1).syllables(true).length == 1;
        return pieces.get(at).isWhole() && pieces.get(at + 1).isWhole() && complete;
    }

    private boolean isStopPair(int at) {
        String pair = pieces.get(at).letters() + " " + pieces.get(at + 1).letters();
        return STOP_SYLLABLES.contains(pair);
    }

    private boolean isStopTriple(int at) {
        String triple = "" + letter(at) + letter(at + 1) + letter(at + 2);
        return STOP_INITIALS.contains(triple);
    }

    private char letter(int at) {
        return pieces.get(at).letters().charAt(0);
    }

    private int initial(int at) {
        return pieces.get(at).initial();
    }
}
