package org.zhengxin.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as it is compared (表头归一): width, brackets, spaces, asterisks and case do not count.
 *
 * @param whole the whole header in normal spelling
 * @param parts its parts in normal spelling, where it carries a form code or an English name beside the Chinese label
 */
record HeaderName(String whole, List<String> parts) {

    private static final Pattern NOISE =
            Pattern.compile("[\\s\\p{Cf}\\p{Cc}*★☆※]|[(\\[]?(?:必填项?|选填项?)[)\\]]?|[:;.。]+$");
    private static final Pattern OPENING = Pattern.compile("[\\[{〔【〖]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}〕】〗]");
    private static final Pattern FORM_CODE = Pattern.compile("[(（]?([A-Za-z]{2,6}_[A-Za-z0-9_]+)[)）]?");
    private static final String LATIN_TEXT = "[A-Za-z][A-Za-z0-9 ,.()'’&%_-]*";
    private static final Pattern LATIN_BEFORE = Pattern.compile("^" + LATIN_TEXT + "(?=\\p{IsHan})");
    private static final Pattern LATIN_AFTER = Pattern.compile("[\\s(（:：,，-]*" + LATIN_TEXT + "$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static HeaderName of(String header) {
        return new HeaderName(normal(header), parts(header));
    }

    boolean blank() {
        return whole.isEmpty();
    }

    /** Returns the spelling by which headers are compared; empty for a blank header. */
    static String normal(String header) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC);
        text = CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
        return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * Splits a header that carries a form code or an English name beside the Chinese label. Each part that stands for
     * something, a code or Chinese text, is returned normalised; English beside them says nothing of its own.
     */
    private static List<String> parts(String header) {
        List<String> parts = new ArrayList<>();
        for (String line : header.split("[\\r\\n/|／｜]+")) {
            String rest = line.strip();
            Matcher code = FORM_CODE.matcher(rest);
            while (code.find()) {
                parts.add(normal(code.group(1)));
            }
            rest = code.replaceAll(" ").strip();
            if (HAN.matcher(rest).find()) {
                rest = LATIN_BEFORE.matcher(rest).replaceFirst("");
                parts.add(normal(LATIN_AFTER.matcher(rest).replaceFirst("")));
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
