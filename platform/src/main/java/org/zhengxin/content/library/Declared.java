package org.zhengxin.content.library;

import java.util.regex.Pattern;

/**
 * An attachment as the head of a file declares it (附件声明).
 *
 * @param name file name, one path segment
 */
public record Declared(String name, String title) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_(（][\\p{L}\\p{N}_ .()（）-]*");

    /** Tells whether a text is the name of a file and of nothing else. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.contains("..");
    }
}
