package org.zhengxin.checkdesk.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.Placeholders;

/** The fields of a record that are shared (政务共享信息项). */
final class SharedFields {
    /** What the page shows in places of its own, or not at all. */
    private static final Set<FieldRole> ELSEWHERE = EnumSet.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CATEGORY,
            FieldRole.SUBJECT_CODE,
            FieldRole.PERSON,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.DOCUMENT_NAME,
            FieldRole.DECIDED_ON,
            FieldRole.AUTHORITY_NAME,
            FieldRole.AUTHORITY_CODE,
            FieldRole.PROVIDER_NAME,
            FieldRole.PROVIDER_CODE);

    private final Kind kind;
    private final Map<String, String> values;

    private SharedFields(Kind kind, Map<String, String> values) {
        this.kind = kind;
        this.values = values;
    }

    static SharedFields of(Kind kind, String body) {
        Map<String, String> values = new HashMap<>();
        if (CanonicalJson.parse(body) instanceof Map<?, ?> members) {
            members.forEach((code, value) -> {
                if (value != null && !String.valueOf(value).isBlank()) {
                    values.put(String.valueOf(code), String.valueOf(value));
                }
            });
        }
        return new SharedFields(kind, values);
    }

    Optional<String> text(FieldRole role) {
        return kind.field(role).map(Field::code).map(values::get).filter(text -> !Placeholders.isPlaceholder(text));
    }

    List<SharedLine.Field> lines() {
        return kind.fields().stream()
                .filter(field -> values.containsKey(field.code()) && shown(field))
                .map(field ->
                        new SharedLine.Field(SharedLines.words(field.label()), values.getOrDefault(field.code(), "")))
                .toList();
    }

    private static boolean shown(Field field) {
        return field.channels().contains(Channel.GOVERNMENT)
                && (field.role() == null || !ELSEWHERE.contains(field.role()));
    }
}
