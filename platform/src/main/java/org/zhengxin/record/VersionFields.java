package org.zhengxin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.CanonicalTime;

/**
 * Collects what a version commits to in the log, by the names under which it can be shown later, one by one (版本承诺字段):
 * {@code decision}, all that every public record of any kind shows, kind and organisation among it; {@code body}, what of
 * its body the public was shown when it was entered; {@code withheld}, the rest of its body, if there is one; {@code
 * internal}, what is never public; {@code filing}, what was known only when it was filed, and is never public either. What
 * has no value is left out.
 */
final class VersionFields {
    static final String DECISION = "decision";
    static final String BODY = "body";
    static final String WITHHELD = "withheld";
    static final String INTERNAL = "internal";
    static final String FILING = "filing";

    private final SortedMap<String, Object> fields = new TreeMap<>();
    private final SortedMap<String, Object> decision = new TreeMap<>();
    private final SortedMap<String, Object> internal = new TreeMap<>();
    private final SortedMap<String, Object> filing = new TreeMap<>();

    VersionFields decision(String name, @Nullable Object value) {
        put(decision, name, value);
        return this;
    }

    VersionFields internal(String name, @Nullable Object value) {
        put(internal, name, value);
        return this;
    }

    VersionFields filing(String name, @Nullable Object value) {
        put(filing, name, value);
        return this;
    }

    /**
     * Takes a body.
     *
     * @param withheld the codes of its members that the public was not shown; null if it was shown all
     */
    VersionFields body(String json, @Nullable Collection<String> withheld) {
        if (CanonicalJson.parse(json) instanceof Map<?, ?> members) {
            SortedMap<String, @Nullable Object> shown = new TreeMap<>();
            members.forEach((code, value) -> shown.put(String.valueOf(code), value));
            fields.put(BODY, shown);
            if (withheld != null) {
                SortedMap<String, @Nullable Object> hidden = new TreeMap<>();
                withheld.forEach(code -> hidden.put(code, shown.remove(code)));
                fields.put(WITHHELD, hidden);
            }
        }
        return this;
    }

    SortedMap<String, Object> all() {
        fields.put(DECISION, decision);
        fields.put(INTERNAL, internal);
        fields.put(FILING, filing);
        return fields;
    }

    private static void put(Map<String, Object> target, String name, @Nullable Object value) {
        if (value != null) {
            target.put(name, plain(value));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant instant -> CanonicalTime.write(instant);
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case List<?> list -> List.copyOf(list);
            default -> value;
        };
    }
}
