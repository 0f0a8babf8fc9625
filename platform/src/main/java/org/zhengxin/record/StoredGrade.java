package org.zhengxin.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Codes;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.SeverityInput;

/** Grades a stored record by a kind's severity table (失信等级重新判定), from what its body and columns say. */
final class StoredGrade {
    private static final Pattern SEPARATORS = Pattern.compile("[;；,，、\\s]+");

    private StoredGrade() {}

    /** Returns the grade; null for kinds without. */
    static @Nullable SeverityDecision of(
            Kind kind, Map<String, String> body, LocalDate decidedOn, @Nullable BigDecimal fine) {
        if (kind.severity() == null) {
            return null;
        }
        return kind.severity()
                .decide(new SeverityInput(
                        meaning(kind, body, FieldRole.SEVERITY_DECLARED, Codes::severity),
                        meaning(kind, body, FieldRole.SIMPLE_PROCEDURE, Codes::truth),
                        categories(kind, body),
                        fine,
                        null,
                        decidedOn));
    }

    /** Reads a coded text by any of the kind's forms: which one brought it is not kept, and the forms agree. */
    private static <T> @Nullable T meaning(
            Kind kind, Map<String, String> body, FieldRole role, Function<Codes, Map<String, T>> list) {
        String text = kind.field(role).map(field -> body.get(field.code())).orElse(null);
        if (text == null) {
            return null;
        }
        return kind.templates().stream()
                .map(template -> list.apply(template.codes()).get(text.strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> categories(Kind kind, Map<String, String> body) {
        Field field = kind.field(FieldRole.PENALTY_CATEGORY).orElse(null);
        String text = field == null ? null : body.get(field.code());
        if (field == null || text == null) {
            return List.of();
        }
        boolean one = !field.multiple() || field.value(text).isPresent();
        return (one ? List.of(text) : Arrays.asList(SEPARATORS.split(text)))
                .stream()
                        .flatMap(part -> field.value(part).stream())
                        .map(EnumValue::value)
                        .toList();
    }
}
