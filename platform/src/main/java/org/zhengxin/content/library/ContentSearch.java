package org.zhengxin.content.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.web.Language;

/**
 * Finds public articles by words (内容检索): every word asked for must occur somewhere in one edition, as part of the text,
 * which is what Chinese needs; width and case do not matter. Titles come before texts, then the latest first.
 */
@Service
public class ContentSearch {

    /** The longest text that is searched for. */
    public static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final int BEFORE = 30;
    private static final int EXCERPT = 120;

    private final Shelves shelves;

    ContentSearch(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * An article that was found.
     *
     * @param edition the edition that holds the words, the reader's language first
     */
    public record Found(Article article, Edition edition) {}

    /** Finds the articles that hold all words of a text; none for a text without words. */
    public List<Found> find(String text, Language language) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> inTitle = new ArrayList<>();
        List<Found> inText = new ArrayList<>();
        for (Article article : shelves.articles()) {
            Edition edition = matching(article, words, language);
            if (edition != null) {
                boolean title = words.stream().allMatch(fold(edition.title())::contains);
                (title ? inTitle : inText).add(new Found(article, edition));
            }
        }
        inTitle.addAll(inText);
        return inTitle;
    }

    private static @Nullable Edition matching(Article article, List<String> words, Language language) {
        Edition first = article.edition(language);
        if (holds(first, words)) {
            return first;
        }
        return article.editions().stream()
                .filter(edition -> holds(edition, words))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(Edition edition, List<String> words) {
        return words.stream().allMatch(edition.folded()::contains);
    }

    /** Returns the place in the text of an edition where a search text was found; the summary if it is not there. */
    public static String excerpt(Edition edition, String searched) {
        List<String> words = words(searched);
        String text = Normalizer.normalize(edition.text(), Normalizer.Form.NFKC);
        String lower = text.toLowerCase(Locale.ROOT);
        int place = words.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        if (place < 0 || lower.length() != text.length()) {
            return edition.summary();
        }
        int start = text.offsetByCodePoints(place, -Math.min(BEFORE, text.codePointCount(0, place)));
        int end = text.offsetByCodePoints(start, Math.min(EXCERPT, text.codePointCount(start, text.length())));
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Returns a text in the form in which it is compared. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
