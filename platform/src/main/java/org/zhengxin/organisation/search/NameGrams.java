package org.zhengxin.organisation.search;

/** Derives from a folded name what the index holds of it (名称词元). */
final class NameGrams {
    /** A name of many characters that are each read in several ways is indexed by the usual readings alone. */
    private static final int MOST_READINGS = 4;

    private final int[] name;
    private final int[][] readings;
    private final Syllables syllables = Readings.syllables();
    private final Grams grams = new Grams();

    private NameGrams(int[] name) {
        this.name = name;
        this.readings = Readings.of(name);
    }

    static void add(String folded, Grams target) {
        NameGrams one = new NameGrams(folded.codePoints().toArray());
        one.characters();
        one.sounds();
        one.initials();
        one.beginnings();
        target.addAll(one.grams.distinct());
    }

    private void characters() {
        for (int i = 0; i < name.length; i++) {
            if (!Stop.isCharacter(name[i])) {
                grams.add(Gram.single(name[i]));
            }
            if (i + 1 < name.length && !isStop(i)) {
                grams.add(Gram.pair(name[i], name[i + 1]));
            }
        }
    }

    private void sounds() {
        for (int i = 0; i + 1 < name.length; i++) {
            if (isStop(i)) {
                continue;
            }
            for (int a = 0; a < many(i); a++) {
                for (int b = 0; b < many(i + 1); b++) {
                    grams.add(Gram.syllables(readings[i][a], readings[i + 1][b]));
                }
            }
        }
    }

    private void initials() {
        for (int i = 0; i + 1 < name.length; i++) {
            if (isStop(i) && (i + 2 == name.length || isStop(i + 1))) {
                continue;
            }
            int[] third = i + 2 < name.length ? initialsAt(i + 2) : new int[] {Gram.END};
            for (int a : initialsAt(i)) {
                for (int b : initialsAt(i + 1)) {
                    for (int c : third) {
                        grams.add(Gram.initials(a, b, c));
                    }
                }
            }
        }
    }

    private void beginnings() {
        for (int i = 0; i < name.length; i++) {
            if (!Anchors.isAnchor(name, i)) {
                continue;
            }
            for (int a = 0; a < many(i); a++) {
                grams.add(Gram.firstSyllable(readings[i][a]));
            }
            if (i + 1 < name.length) {
                for (int a : initialsAt(i)) {
                    for (int b : initialsAt(i + 1)) {
                        grams.add(Gram.firstInitials(a, b));
                    }
                }
            }
        }
    }

    private boolean isStop(int at) {
        return Stop.isPair(name[at], name[at + 1]);
    }

    private int many(int at) {
        return Math.min(MOST_READINGS, readings[at].length);
    }

    private int[] initialsAt(int at) {
        if (readings[at].length == 0) {
            return new int[] {Gram.letter(name[at])};
        }
        Grams letters = new Grams();
        for (int i = 0; i < many(at); i++) {
            letters.add(Gram.letter(syllables.initial(readings[at][i])));
        }
        return letters.distinct();
    }
}
