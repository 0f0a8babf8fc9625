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

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Copies the collections. */
    public Identity {
        digestFields = List.copyOf(digestFields);
        placeholders = Set.copyOf(placeholders);
    }

    /** Tells whether the text of a document number is blank or a placeholder. */
    public boolean isPlaceholder(String text) {
        String normal =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return normal.isEmpty() || placeholders.contains(normal.toUpperCase(Locale.ROOT));
    }
}
