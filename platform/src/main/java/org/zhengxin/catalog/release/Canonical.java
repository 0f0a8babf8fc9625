package org.zhengxin.catalog.release;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Text;

/**
 * Writes what an entry says in one fixed form, so that two releases can be compared.
 *
 * <p>Only what binds is written: the Chinese wording and not its translation, a column's field, unit and requirement and
 * not the headers by which it is recognised. What is absent, empty or false is left out, so that an attribute which the
 * software learns later does not alter entries that have none.
 */
final class Canonical {

    private static final String NOTHING = "";

    private Canonical() {}

    /** Writes a record without some of its components. */
    static String of(Record entry, Set<String> without) {
        Map<String, String> parts = new TreeMap<>();
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            if (!without.contains(component.getName())) {
                put(parts, component.getName(), value(read(entry, component)));
            }
        }
        return braces(parts);
    }

    private static @Nullable Object read(Record entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean flag -> flag ? "true" : NOTHING;
            case Text text -> quoted(text.zh());
            case Column column -> of(column, Set.of("headers"));
            case EnumValue listed -> of(listed, Set.of("aliases"));
            case Field field -> quoted(field.code());
            case Set<?> set -> list(values(set).stream().sorted().toList());
            case Collection<?> list -> list(values(list));
            case Map<?, ?> map -> map(map);
            case Record entry -> of(entry, Set.of());
            default -> quoted(value.toString());
        };
    }

    private static List<String> values(Collection<?> items) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item instanceof Field field ? of(field, Set.of()) : value(item)));
        return values;
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? NOTHING : "[" + String.join(",", values) + "]";
    }

    private static String map(Map<?, ?> map) {
        Map<String, String> parts = new TreeMap<>();
        map.forEach((key, value) -> put(parts, String.valueOf(key), value(value)));
        return parts.isEmpty() ? NOTHING : braces(parts);
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static String braces(Map<String, String> parts) {
        List<String> members = new ArrayList<>();
        parts.forEach((name, value) -> members.add(quoted(name) + ":" + value));
        return "{" + String.join(",", members) + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
