package org.zhengxin.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Text;

/** A field as readers of the interface see it. */
record FieldView(
        String code,
        Text label,
        String type,
        @Nullable Integer maxLength,
        @Nullable String role,
        List<String> channels,
        boolean freeText,
        boolean multiple,
        List<ValueView> values) {

    record ValueView(String value, Text label) {
        static ValueView of(EnumValue value) {
            return new ValueView(value.value(), value.label());
        }
    }

    static FieldView of(Field field) {
        return new FieldView(
                field.code(),
                field.label(),
                KindView.name(field.type()),
                field.maxLength(),
                field.role() == null ? null : field.role().label(),
                field.channels().stream().sorted().map(KindView::name).toList(),
                field.freeText(),
                field.multiple(),
                field.values().stream().map(ValueView::of).toList());
    }
}
