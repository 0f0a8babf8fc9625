package org.zhengxin.rights.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a harmless name of what a browser sends (文件名). */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** Returns the last part of a path, without invisible characters, with the ending of its type. */
    static String of(@Nullable String given, EvidenceType type) {
        String path = given == null ? "" : given;
        String base = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        base.codePoints().filter(FileName::isVisible).forEach(name::appendCodePoint);
        String clean = name.toString().strip();
        String ending = "." + type.ending();
        boolean fits = clean.toLowerCase(Locale.ROOT).endsWith(ending)
                || type == EvidenceType.JPEG && clean.toLowerCase(Locale.ROOT).endsWith(".jpeg");
        if (fits && clean.length() <= LONGEST) {
            return clean;
        }
        int most = LONGEST - ending.length();
        int length = Math.min(clean.length(), most);
        if (length > 0 && Character.isHighSurrogate(clean.charAt(length - 1))) {
            length--;
        }
        return (clean.isEmpty() ? "file" : clean.substring(0, length)) + ending;
    }

    /** Control and format characters could make a name look like another one. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>|:*?".indexOf(character) < 0;
        };
    }
}
