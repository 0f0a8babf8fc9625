package org.zhengxin.foundation.json;

import org.jspecify.annotations.Nullable;

/**
 * 规范化 JSON 对象的书写: writes an object of canonical JSON member by member, for what is written by the million; gives the
 * same as {@link CanonicalJson} gives for a map. For one thread.
 */
public final class CanonicalObject {
    private final StringBuilder json = new StringBuilder(512).append('{');
    private @Nullable String last;

    /**
     * Writes a member unless its value is null.
     *
     * @param name after all names before it, in the order of UTF-16 units
     * @param value of a kind that {@link CanonicalJson#write} takes
     * @throws IllegalArgumentException for a name out of order, and for any other value
     */
    public CanonicalObject put(String name, @Nullable Object value) {
        if (last != null && last.compareTo(name) >= 0) {
            throw new IllegalArgumentException("Members of a canonical object stand in order: " + name);
        }
        last = name;
        if (value != null) {
            JsonWriter.append(name, json);
            JsonWriter.append(value, json.append(':'));
            json.append(',');
        }
        return this;
    }

    /** Ends the object and returns it. Nothing more can be written. */
    public String end() {
        int comma = json.length() - 1;
        if (json.charAt(comma) == ',') {
            json.setLength(comma);
        }
        return json.append('}').toString();
    }
}
