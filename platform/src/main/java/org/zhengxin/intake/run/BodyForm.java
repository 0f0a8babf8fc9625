package org.zhengxin.intake.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldValues;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.check.EnumValues;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Row;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.RecordBody;

/**
 * How the rows of a sheet are written as the bodies of versions (信息内容格式): the kind's own field codes in canonical
 * JSON. Order and keys are settled once for a sheet.
 */
final class BodyForm {
    /** Who sent a row is provenance: the same content from another provider is the same content. */
    private static final Set<FieldRole> PROVIDER = Set.of(FieldRole.PROVIDER_NAME, FieldRole.PROVIDER_CODE);

    private final SheetPlan plan;
    private final int[] places;
    private final String[] keys;
    private final boolean[] provider;
    private final boolean[] withheld;

    BodyForm(SheetPlan plan) {
        this.plan = plan;
        List<Field> fields = plan.kind().fields();
        this.places = IntStream.range(0, fields.size())
                .filter(place -> fields.get(place).role() != FieldRole.PERSON)
                .boxed()
                .sorted(Comparator.comparing(place -> fields.get(place).code()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.keys = new String[places.length];
        this.provider = new boolean[places.length];
        this.withheld = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            Field field = fields.get(places[i]);
            keys[i] = CanonicalJson.write(field.code()) + ":";
            provider[i] = field.role() != null && PROVIDER.contains(field.role());
            withheld[i] = !field.channels().contains(Channel.PUBLIC);
        }
    }

    /** Returns the plan of the sheet. */
    SheetPlan plan() {
        return plan;
    }

    Body write(Row row) {
        List<Field> fields = plan.kind().fields();
        StringBuilder json = new StringBuilder(1024).append('{');
        Deque<Span> ofProvider = new ArrayDeque<>(PROVIDER.size());
        Deque<Span> hidden = new ArrayDeque<>(2);
        for (int i = 0; i < places.length; i++) {
            String value = value(row, fields.get(places[i]), places[i]);
            if (value == null) {
                continue;
            }
            int from = json.length();
            CanonicalJson.append(value, json.append(keys[i]));
            json.append(',');
            Span span = new Span(i, from, json.length());
            if (provider[i]) {
                ofProvider.push(span);
            }
            if (withheld[i]) {
                hidden.push(span);
            }
        }
        Fingerprint fingerprint = Fingerprint.over(closed(without(json, ofProvider)));
        return new Body(divided(json, hidden), fingerprint);
    }

    private record Span(int place, int from, int to) {}

    private static StringBuilder without(StringBuilder json, Deque<Span> spans) {
        StringBuilder rest = new StringBuilder(json);
        spans.forEach(span -> rest.delete(span.from(), span.to()));
        return rest;
    }

    private RecordBody divided(StringBuilder json, Deque<Span> hidden) {
        if (hidden.isEmpty()) {
            return RecordBody.shownWhole(closed(json));
        }
        StringBuilder apart = new StringBuilder(128).append('{');
        List<String> codes = new ArrayList<>(hidden.size());
        for (Span span : (Iterable<Span>) hidden::descendingIterator) {
            apart.append(json, span.from(), span.to());
            codes.add(plan.kind().fields().get(places[span.place()]).code());
        }
        String shown = closed(without(json, hidden));
        return new RecordBody(closed(json), shown, closed(apart), codes);
    }

    /** Ends the object; the brace takes the place of the last comma. */
    private static String closed(StringBuilder json) {
        int last = json.length() - 1;
        if (json.charAt(last) == ',') {
            json.setLength(last);
        }
        return json.append('}').toString();
    }

    /** Returns the values of a row by field code, as they are written. */
    static FieldValues values(Row row) {
        return code -> {
            int place = row.plan().fieldOf(code);
            return place == SheetPlan.NONE
                    ? null
                    : value(row, row.kind().fields().get(place), place);
        };
    }

    private static @Nullable String value(Row row, Field field, int place) {
        if (field.role() == FieldRole.PERSON) {
            return null;
        }
        String text = row.text(place);
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case DATE -> row.day(place) instanceof DayReading.Day(java.time.LocalDate day) ? day.toString() : text;
            // In the unit of the kind's own form, whatever unit the file used.
            case AMOUNT ->
                row.amount(place) instanceof AmountReading.Amount amount
                        ? row.plan().formUnit(place).fromYuan(amount.yuan()).toPlainString()
                        : text;
            case ENUM -> field.multiple() ? String.join("；", EnumValues.split(field, text)) : text;
            case TEXT, INTEGER, CODE -> text;
        };
    }
}
