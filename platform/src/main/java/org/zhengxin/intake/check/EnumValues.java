package org.zhengxin.intake.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;

/** Reads the values of an enumerated field (枚举值读取), several where the field allows them. */
public final class EnumValues {
    private static final String SEPARATORS = ";；,，、 \t\n\u000b\f\r";

    private EnumValues() {}

    /** Returns the texts that a cell holds: one, or several where the field allows them. */
    public static List<String> split(Field field, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (!field.multiple() || field.value(text).isPresent()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                if (from < i) {
                    parts.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return List.copyOf(parts);
    }

    /** Tells whether all texts of a cell are values of the list. */
    static boolean listed(Field field, @Nullable String text) {
        return field.values().isEmpty()
                || split(field, text).stream()
                        .allMatch(part -> field.value(part).isPresent());
    }

    /** Returns the stored values that a cell means; texts that are none are left out. */
    public static List<String> values(Field field, @Nullable String text) {
        return split(field, text).stream()
                .flatMap(part -> field.value(part).stream())
                .map(EnumValue::value)
                .toList();
    }
}
