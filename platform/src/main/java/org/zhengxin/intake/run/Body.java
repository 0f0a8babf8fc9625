package org.zhengxin.intake.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.foundation.money.MoneyUnit;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.check.EnumValues;
import org.zhengxin.intake.row.Row;
import org.zhengxin.record.Fingerprint;

/** Writes what a row says as the body of a version (信息内容): the kind's own field codes, in canonical JSON. */
final class Body {
    /** Who sent a row is provenance: the same content from another provider is the same content. */
    private static final Set<FieldRole> PROVIDER = Set.of(FieldRole.PROVIDER_NAME, FieldRole.PROVIDER_CODE);

    private final Map<String, String> all = new LinkedHashMap<>();
    private final Map<String, String> content = new LinkedHashMap<>();

    private Body() {}

    static Body of(Row row) {
        Body body = new Body();
        List<Field> fields = row.kind().fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String value = field.role() == FieldRole.PERSON ? null : value(row, field, i);
            if (value != null) {
                body.all.put(field.code(), value);
                if (field.role() == null || !PROVIDER.contains(field.role())) {
                    body.content.put(field.code(), value);
                }
            }
        }
        return body;
    }

    Map<String, String> values() {
        return all;
    }

    String json() {
        return CanonicalJson.write(all);
    }

    Fingerprint fingerprint() {
        return Fingerprint.over(CanonicalJson.write(content));
    }

    private static @Nullable String value(Row row, Field field, int place) {
        String text = row.text(place);
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case DATE -> row.day(place) instanceof DayReading.Day(java.time.LocalDate day) ? day.toString() : text;
            case AMOUNT ->
                row.amount(place) instanceof AmountReading.Amount amount
                        ? inFormUnit(row.plan().formUnit(place), amount)
                        : text;
            case ENUM -> field.multiple() ? String.join("；", EnumValues.split(field, text)) : text;
            case TEXT, INTEGER, CODE -> text;
        };
    }

    /** Writes an amount in the unit of the kind's own form, whatever unit the file used. */
    private static String inFormUnit(MoneyUnit unit, AmountReading.Amount amount) {
        int power = unit.toYuan(BigDecimal.ONE).precision() - 1;
        return amount.yuan().movePointLeft(power).stripTrailingZeros().toPlainString();
    }
}
