package org.zhengxin.intake.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that a spreadsheet accepts for sheets: short, without some characters, each once. */
final class SheetTitles {

    private static final int MAX_CHARS = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}]");
    private static final Pattern QUOTES_AROUND = Pattern.compile("^'+|'+$");
    private static final String UNNAMED = "退回";

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** Returns a name as close to the given one as can be. */
    String next(String name) {
        String allowed = QUOTES_AROUND
                .matcher(FORBIDDEN.matcher(name).replaceAll(" ").strip())
                .replaceAll("");
        String base = allowed.isBlank() ? UNNAMED : allowed;
        String title = cut(base, MAX_CHARS);
        for (int i = 2; !taken.add(title.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            title = cut(base, MAX_CHARS - suffix.length()) + suffix;
        }
        return title;
    }

    private static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(maxChars - 1));
        return text.substring(0, splitsPair ? maxChars - 1 : maxChars).strip();
    }
}
