package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.city.Agency;

/** A row that an agency is about to send (一行): values by the roles of the catalogue, and by field code where a field has none. */
public final class Row {
    private final Agency agency;
    private final Template template;
    private final Map<FieldRole, Value> byRole = new EnumMap<>(FieldRole.class);
    private final Map<String, Value> byCode = new HashMap<>();

    Row(Agency agency, Template template) {
        this.agency = agency;
        this.template = template;
    }

    private Row(Row other) {
        this(other.agency, other.template);
        byRole.putAll(other.byRole);
        byCode.putAll(other.byCode);
    }

    /** Returns the agency that sends it. */
    public Agency agency() {
        return agency;
    }

    /** Returns the form on which it is sent. */
    public Template template() {
        return template;
    }

    /** Returns the value for a column, or null for an empty cell. */
    public @Nullable Value value(Column column) {
        Field field = column.field();
        if (field == null) {
            return byCode.get(column.headers().getFirst());
        }
        Value own = byCode.get(field.code());
        return own != null || field.role() == null ? own : byRole.get(field.role());
    }

    Row copy() {
        return new Row(this);
    }

    Row put(FieldRole role, @Nullable String text) {
        return text == null ? this : put(role, new Value.Text(text));
    }

    Row put(FieldRole role, LocalDate day) {
        return put(role, new Value.Day(day));
    }

    Row put(FieldRole role, BigDecimal yuan) {
        return put(role, new Value.Amount(yuan));
    }

    Row put(String code, Value value) {
        byCode.put(code, value);
        return this;
    }

    Row remove(FieldRole role) {
        byRole.remove(role);
        return this;
    }

    @Nullable
    Value get(FieldRole role) {
        return byRole.get(role);
    }

    private Row put(FieldRole role, Value value) {
        byRole.put(role, value);
        return this;
    }
}
