package org.zhengxin.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field (信息项) of a kind.
 *
 * @param code the form's own code, such as {@code CF_WSH}
 * @param label its official label and the translation
 * @param type the type of its value
 * @param maxLength the longest text in characters (code points), or null when there is no limit
 * @param role what it means to the register, or null when it is only shown
 * @param channels the channels on which it is shown where the record is; never wider than the kind's
 * @param freeText whether it holds prose, which is searched for numbers of persons at the door
 * @param multiple whether an enumerated field may hold several values, separated by {@code ;；,，、} or a space
 * @param values the values of an enumerated field; empty for other types
 */
public record Field(
        String code,
        Text label,
        FieldType type,
        @Nullable Integer maxLength,
        @Nullable FieldRole role,
        Set<Channel> channels,
        boolean freeText,
        boolean multiple,
        List<EnumValue> values) {

    /** Copies the collections. */
    public Field {
        channels = Set.copyOf(channels);
        values = List.copyOf(values);
    }

    /** Returns the listed value that the cell's text means; empty when the text is none of them. */
    public Optional<EnumValue> value(String text) {
        String trimmed = text.strip();
        for (EnumValue value : values) {
            if (value.means(trimmed)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
