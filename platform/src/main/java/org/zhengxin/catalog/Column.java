package org.zhengxin.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column (列) of a template: the headers by which it is recognised and the field that it fills.
 *
 * @param field the field, or null for a column about natural persons, which is dropped at the door
 * @param headers the headers accepted, official code and label first
 * @param unit the unit of its amounts; set exactly for fields of type {@link FieldType#AMOUNT}
 * @param requirement whether rows must fill it in
 */
public record Column(
        @Nullable Field field,
        List<String> headers,
        @Nullable AmountUnit unit,
        Requirement requirement) {

    /** Copies the headers. */
    public Column {
        headers = List.copyOf(headers);
    }

    /** Tells whether the column is about natural persons and is dropped at the door. */
    public boolean person() {
        return field == null;
    }
}
