package org.zhengxin.catalog;

import java.util.List;

/**
 * A value of an enumerated field (枚举值).
 *
 * @param value the value as it is stored
 * @param label its wording
 * @param aliases other spellings that files use for it
 * @param supplemented whether the sender may add words after a dash, as in {@code 其他-责令改正}
 */
public record EnumValue(String value, Text label, List<String> aliases, boolean supplemented) {

    private static final String DASHES = "-－—";

    /** Copies the aliases. */
    public EnumValue {
        aliases = List.copyOf(aliases);
    }

    /** Tells whether the cell's text means this value. */
    public boolean means(String text) {
        return value.equals(text)
                || aliases.contains(text)
                || (supplemented
                        && text.startsWith(value)
                        && text.length() > value.length()
                        && DASHES.indexOf(text.charAt(value.length())) >= 0);
    }
}
