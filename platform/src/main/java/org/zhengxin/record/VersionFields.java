package org.zhengxin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;

/**
 * Collects what a version commits to in the log, by the names under which it can be shown later, one by one (版本承诺字段):
 * {@code organisation}, {@code kind}, {@code change}; {@code decision}, all that every public record of any kind shows;
 * {@code body.…}, each field of the body, for which field is public is the catalogue's to say and to change; {@code
 * internal}, what is never public. What has no value is left out.
 */
final class VersionFields {
    static final String DECISION = "decision";
    static final String BODY = "body.";
    static final String INTERNAL = "internal";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final SortedMap<String, Object> fields = new TreeMap<>();
    private final SortedMap<String, Object> decision = new TreeMap<>();
    private final SortedMap<String, Object> internal = new TreeMap<>();

    VersionFields alone(String name, @Nullable Object value) {
        put(fields, name, value);
        return this;
    }

    VersionFields decision(String name, @Nullable Object value) {
        put(decision, name, value);
        return this;
    }

    VersionFields internal(String name, @Nullable Object value) {
        put(internal, name, value);
        return this;
    }

    VersionFields body(String json) {
        if (CanonicalJson.parse(json) instanceof Map<?, ?> values) {
            values.forEach((code, value) -> put(fields, BODY + code, value));
        }
        return this;
    }

    SortedMap<String, Object> all() {
        fields.put(DECISION, decision);
        fields.put(INTERNAL, internal);
        return fields;
    }

    private static void put(Map<String, Object> target, String name, @Nullable Object value) {
        if (value != null) {
            target.put(name, plain(value));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant instant -> TIME.format(instant);
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case List<?> list -> List.copyOf(list);
            default -> value;
        };
    }
}
