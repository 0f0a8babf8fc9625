package org.zhengxin.rights.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.zhengxin.foundation.code.PersonNumbers;

/** What was typed into a form that was not accepted (未被接受的填写内容), to be shown again; numbers of people are masked. */
public final class Typed {
    /** Nothing was. */
    public static final Typed NOTHING = new Typed(Map.of());

    private final Map<String, String> fields;

    private Typed(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Takes the fields of a plain form. */
    public static Typed of(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return new Typed(fields);
    }

    /** Takes the fields of a form with files. */
    public static Typed of(Map<String, String> fields) {
        return new Typed(fields);
    }

    /** Returns what was typed into a field, empty if nothing was. */
    public String in(String name) {
        return PersonNumbers.mask(fields.getOrDefault(name, "")).text();
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "Typed[" + fields.size() + "]";
    }
}
