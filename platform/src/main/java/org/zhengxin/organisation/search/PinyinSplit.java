package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits letters into what stands for one character each (拼音切分), the likeliest ways first. */
final class PinyinSplit {
    private static final int LONGEST_SYLLABLE = 6;
    private static final int KEPT = 4;
    private static final String NEVER_FIRST = "iuv";
    private static final List<String> DOUBLE = List.of("zh", "ch", "sh");

    private final String letters;
    private final Syllables syllables = Readings.syllables();

    private PinyinSplit(String letters) {
        this.letters = letters;
    }

    static List<List<Piece>> of(String letters) {
        return new PinyinSplit(letters).split();
    }

    private List<List<Piece>> split() {
        List<List<Way>> fromHere = new ArrayList<>();
        for (int i = 0; i <= letters.length(); i++) {
            fromHere.add(new ArrayList<>());
        }
        fromHere.getLast().add(new Way(List.of(), 0));
        for (int i = letters.length() - 1; i >= 0; i--) {
            List<Way> ways = fromHere.get(i);
            for (Piece piece : piecesAt(i)) {
                for (Way rest : fromHere.get(i + piece.letters().length())) {
                    ways.add(rest.behind(piece));
                }
            }
            ways.sort(Comparator.comparingInt(Way::cost));
            ways.subList(Math.min(KEPT, ways.size()), ways.size()).clear();
        }
        return fromHere.getFirst().stream().map(Way::pieces).toList();
    }

    private List<Piece> piecesAt(int start) {
        List<Piece> pieces = new ArrayList<>();
        for (int end = Math.min(letters.length(), start + LONGEST_SYLLABLE); end > start; end--) {
            String part = letters.substring(start, end);
            int syllable = syllables.find(part);
            if (syllable >= 0) {
                pieces.add(new Piece(part, syllable));
            } else if (part.length() == 1 ? NEVER_FIRST.indexOf(part.charAt(0)) < 0 : isBeginning(part, end)) {
                pieces.add(new Piece(part, -1));
            }
        }
        return pieces;
    }

    private boolean isBeginning(String part, int end) {
        return DOUBLE.contains(part) || (end == letters.length() && syllables.beginningWith(part).length > 0);
    }

    private record Way(List<Piece> pieces, int cost) {
        Way behind(Piece first) {
            List<Piece> longer = new ArrayList<>(pieces.size() + 1);
            longer.add(first);
            longer.addAll(pieces);
            return new Way(longer, cost + first.cost());
        }
    }
}
