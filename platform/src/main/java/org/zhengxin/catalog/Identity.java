package org.zhengxin.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells two records of a kind apart beside organisation and deciding authority (记录标识).
 *
 * @param documentField code of the field with the document number, or null when acts of the kind have none
 * @param extraKeyField code of the kind's own extra key, such as the licence number, or null
 * @param digestFields codes of the fields that identify a record whose number is a placeholder, with its decision date
 * @param placeholders texts that mean “no number” and are never a key; Latin letters in upper case
 */
public record Identity(
        @Nullable String documentField,
        @Nullable String extraKeyField,
        List<String> digestFields,
        Set<String> placeholders,
        boolean soleSubject) {

    private static final int LONGEST = 8;

    /** No normal form is four times shorter than what was given. */
    private static final int LONG = 4 * LONGEST;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Copies the collections. */
    public Identity {
        digestFields = List.copyOf(digestFields);
        placeholders = Set.copyOf(placeholders);
        if (placeholders.stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new IllegalArgumentException("A placeholder has at most " + LONGEST + " characters");
        }
    }

    /** Tells whether the text of a document number is blank or a placeholder. */
    public boolean isPlaceholder(String text) {
        if (isLong(text)) {
            return false;
        }
        String normal =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return normal.isEmpty() || placeholders.contains(normal.toUpperCase(Locale.ROOT));
    }

    /** Whether so much stands in a text that it is none: nearly every number, told without looking closely. */
    private static boolean isLong(String text) {
        int visible = 0;
        for (int i = 0; i < text.length() && visible <= LONG; i++) {
            visible += text.charAt(i) > ' ' && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
        }
        return visible > LONG;
    }
}
