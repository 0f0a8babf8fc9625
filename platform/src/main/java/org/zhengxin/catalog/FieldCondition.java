package org.zhengxin.catalog;

import java.util.List;

/**
 * A condition (条件) on one field's value.
 *
 * @param field the field's code
 * @param values the values of which it must have one; empty when it must only be filled in
 */
public record FieldCondition(String field, List<String> values) {

    /** Copies the values. */
    public FieldCondition {
        values = List.copyOf(values);
    }

    /** Tells whether a record with these values meets the condition. */
    public boolean holds(FieldValues record) {
        String value = record.get(field);
        return value != null && !value.isBlank() && (values.isEmpty() || values.contains(value));
    }
}
