package org.zhengxin.verifier;

import java.util.List;

/**
 * A sentence with its details (语句): what comes from files and servers is made harmless for a terminal and is cut.
 *
 * @param sentence with places {0}, {1} …
 * @param details texts, numbers, or other sentences
 */
record Said(Sentence sentence, List<Object> details) {
    private static final int MOST = 400;

    static Said of(Sentence sentence, Object... details) {
        return new Said(sentence, List.of(details));
    }

    String in(Language language) {
        String text = sentence.in(language);
        StringBuilder said = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean place = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (place) {
                said.append(detail(text.charAt(at + 1) - '0', language));
                at += 2;
            } else {
                said.append(text.charAt(at));
            }
        }
        return said.toString();
    }

    private String detail(int number, Language language) {
        Object detail = details.get(number);
        return detail instanceof Said inner ? inner.in(language) : harmless(detail.toString());
    }

    /** Without anything that moves a cursor, turns the writing round or fills the screen. */
    static String harmless(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) + "..." : text;
        return cut.codePoints()
                .map(c -> isPlain(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
