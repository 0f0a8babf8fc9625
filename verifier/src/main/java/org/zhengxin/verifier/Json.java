package org.zhengxin.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;

/** An object of strict JSON whose members are known (JSON 对象); every fault ends the command. */
record Json(Map<?, ?> members) {
    private static final Pattern HEX_32 = Pattern.compile("[0-9a-f]{64}");

    /** Reads a text that is one object. */
    static Json parse(String text) {
        try {
            return object(CanonicalJson.parse(text));
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.NO_JSON, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a text that is one object in its canonical form. */
    static Json canonical(String text) {
        Json read = parse(text);
        if (!read.canonical().equals(text)) {
            throw Stop.refuted(Sentence.NOT_CANONICAL);
        }
        return read;
    }

    private static Json object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Json(map);
        }
        throw Stop.refuted(Sentence.NO_OBJECT);
    }

    String canonical() {
        try {
            return CanonicalJson.write(members);
        } catch (IllegalArgumentException e) {
            throw Stop.refuted(Sentence.NO_JSON, String.valueOf(e.getMessage()));
        }
    }

    /** Refuses members of any other name. */
    void only(Set<String> names) {
        for (Object name : members.keySet()) {
            if (!names.contains(name)) {
                throw Stop.refuted(Sentence.UNKNOWN_MEMBER, name);
            }
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return members.get(name) instanceof String text ? text : wrong(name);
    }

    long number(String name) {
        return members.get(name) instanceof Long number ? number : wrong(name);
    }

    Json object(String name) {
        return members.get(name) instanceof Map<?, ?> map ? new Json(map) : wrong(name);
    }

    List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : wrong(name);
    }

    /** Returns 32 bytes as 64 lower-case hexadecimal digits. */
    String hex(String name) {
        String text = text(name);
        return HEX_32.matcher(text).matches() ? text : wrong(name);
    }

    /** Returns a member that is an object, or an empty one if it is not there. */
    Json objectOrNone(String name) {
        return has(name) ? object(name) : new Json(Map.of());
    }

    /** Returns the values by their names. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put((String) name, value));
        return values;
    }

    private static <T> T wrong(String name) {
        throw Stop.refuted(Sentence.WRONG_MEMBER, name);
    }
}
