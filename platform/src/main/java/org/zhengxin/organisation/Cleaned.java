package org.zhengxin.organisation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.Industries;
import org.zhengxin.foundation.code.IndustryCodeCheck;

/** Takes from a text what no database keeps and no reader sees: outer white space, control characters, half pairs. */
final class Cleaned {
    private static final Pattern LONG_REGION = Pattern.compile("[0-9]{9}|[0-9]{12}");

    private Cleaned() {}

    static String text(String text) {
        return text.codePoints().anyMatch(Cleaned::isNoCharacter)
                ? cleaned(text).strip()
                : text.strip();
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().map(c -> isNoCharacter(c) ? ' ' : c).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Returns null for what is empty. */
    static @Nullable String optional(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cleaned = text(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** Returns an industry code with its letter; what is no such code stays as given. */
    static @Nullable String industry(@Nullable String given) {
        return Industries.check(given) instanceof IndustryCodeCheck.Sound sound
                ? sound.code().value()
                : optional(given);
    }

    /** Returns the six digits of a region code, also of the longer ones of streets and villages. */
    static @Nullable String region(@Nullable String given) {
        String cleaned = optional(given);
        return cleaned != null && LONG_REGION.matcher(cleaned).matches() ? cleaned.substring(0, 6) : cleaned;
    }
}
