package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.MatchReason;
import org.zhengxin.organisation.search.NameReading.Manner;
import org.zhengxin.organisation.search.NameReading.Span;

/** Compares names with what was typed, word by word (逐词比对). */
final class NameComparison {
    private final Word whole;
    private final List<List<Word>> readings = new ArrayList<>();

    NameComparison(Typed typed) {
        this.whole = typed.whole();
        for (Typed reading : typed.readings()) {
            List<Word> longestFirst = new ArrayList<>(reading.words());
            longestFirst.sort(Comparator.comparingInt(Word::length).reversed());
            readings.add(longestFirst);
        }
    }

    /** Returns how a name answers all words, each at a place of its own, or null if it does not. */
    @Nullable
    Match compare(String folded) {
        NameReading name = new NameReading(folded);
        Span together = name.literal(whole, whole.length());
        if (together != null) {
            return match(name, List.of(together), MatchReason.PART_OF_NAME);
        }
        Match best = null;
        for (List<Word> words : readings) {
            Match match = compare(new NameReading(folded), words);
            best = best == null || (match != null && match.reason().compareTo(best.reason()) < 0) ? match : best;
        }
        return best;
    }

    private @Nullable Match compare(NameReading name, List<Word> words) {
        List<Span> spans = new ArrayList<>();
        MatchReason reason = MatchReason.PART_OF_NAME;
        for (Word word : words) {
            Span span = name.find(word);
            if (span == null) {
                return null;
            }
            name.take(span);
            spans.add(span);
            MatchReason own = reason(word, span);
            reason = own.compareTo(reason) > 0 ? own : reason;
        }
        return match(name, spans, words.size() > 1 && reason == MatchReason.PART_OF_NAME ? MatchReason.WORDS : reason);
    }

    private static MatchReason reason(Word word, Span span) {
        if (span.manner() == Manner.LITERAL) {
            return MatchReason.PART_OF_NAME;
        }
        boolean initialsOnly = span.manner() == Manner.INITIALS && span.length() == word.length();
        return initialsOnly ? MatchReason.INITIALS : MatchReason.PINYIN;
    }

    private Match match(NameReading name, List<Span> spans, MatchReason reason) {
        int covered = spans.stream().mapToInt(Span::length).sum();
        boolean anchored = spans.stream().anyMatch(span -> name.isAnchor(span.start()));
        boolean exact = covered == name.length() && reason == MatchReason.PART_OF_NAME;
        return new Match(exact ? MatchReason.NAME : reason, exact, anchored, covered);
    }
}
