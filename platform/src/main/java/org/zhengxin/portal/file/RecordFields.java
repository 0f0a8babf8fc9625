package org.zhengxin.portal.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;

/** Reads the body of a record for a page. */
final class RecordFields {

    /** What the page shows in places of its own, or not at all. */
    private static final Set<FieldRole> ELSEWHERE = EnumSet.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CATEGORY,
            FieldRole.SUBJECT_CODE,
            FieldRole.PERSON,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.DECIDED_ON,
            FieldRole.VALID_FROM,
            FieldRole.VALID_UNTIL,
            FieldRole.PUBLICATION_UNTIL,
            FieldRole.AUTHORITY_NAME,
            FieldRole.AUTHORITY_CODE,
            FieldRole.PROVIDER_NAME,
            FieldRole.PROVIDER_CODE,
            FieldRole.SERVED_ON);

    private static final int GIST = 100;

    private RecordFields() {}

    static Map<String, String> values(String body) {
        Map<String, String> values = new HashMap<>();
        if (CanonicalJson.parse(body) instanceof Map<?, ?> members) {
            members.forEach((code, value) -> {
                if (value != null) {
                    values.put(String.valueOf(code), String.valueOf(value));
                }
            });
        }
        return values;
    }

    static List<FieldLine> lines(Kind kind, Map<String, String> values) {
        List<FieldLine> lines = new ArrayList<>();
        for (Field field : kind.fields()) {
            String value = values.get(field.code());
            if (value != null && !value.isBlank() && shown(field)) {
                lines.add(new FieldLine(Words.of(field.label()), value));
            }
        }
        return lines;
    }

    /** Returns the first text that somebody wrote freely about the act: the violation, the content of the licence. */
    static @Nullable FieldLine gist(Kind kind, Map<String, String> values) {
        return kind.fields().stream()
                .filter(field -> field.freeText() && shown(field))
                .filter(field -> !values.getOrDefault(field.code(), "").isBlank())
                .findFirst()
                .map(field -> new FieldLine(Words.of(field.label()), shortened(values.getOrDefault(field.code(), ""))))
                .orElse(null);
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= GIST ? text : text.substring(0, text.offsetByCodePoints(0, GIST)) + "…";
    }

    private static boolean shown(Field field) {
        return field.channels().contains(Channel.PUBLIC) && (field.role() == null || !ELSEWHERE.contains(field.role()));
    }
}
