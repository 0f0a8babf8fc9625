package org.zhengxin.intake.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Template;
import org.zhengxin.foundation.money.MoneyUnit;

/**
 * How the columns of a sheet fill the fields of a kind (列映射). Made once for a sheet, asked for every row.
 *
 * <p>A field is named by its place in {@link Kind#fields()}, a column by its place in the sheet, both from 0.
 */
public final class SheetPlan {
    /** The place of a field or column that is not there. */
    public static final int NONE = -1;

    private static final Pattern SEVERAL = Pattern.compile("[;；,，、]");

    private final Kind kind;
    private final Template template;
    private final List<String> header;
    private final int[] columnOfField;
    private final int[][] joinedOfField;
    private final boolean[] kept;
    private final @Nullable String[] constants;
    private final MoneyUnit[] units;
    private final MoneyUnit[] formUnits;
    private final Requirement[] requirements;
    private final int[] fieldOfRole = new int[FieldRole.values().length];
    private final Map<String, Integer> fieldOfCode = new HashMap<>();
    private final Map<Integer, Map<String, String>> words = new HashMap<>();

    private SheetPlan(Kind kind, Template template, List<String> header) {
        this.kind = kind;
        this.template = template;
        this.header = List.copyOf(header);
        Arrays.fill(fieldOfRole, NONE);
        int fields = kind.fields().size();
        this.columnOfField = new int[fields];
        this.joinedOfField = new int[fields][0];
        this.kept = new boolean[header.size()];
        this.constants = new String[fields];
        this.units = new MoneyUnit[fields];
        this.formUnits = new MoneyUnit[fields];
        this.requirements = new Requirement[fields];
        for (int i = 0; i < fields; i++) {
            Field field = kind.fields().get(i);
            columnOfField[i] = NONE;
            units[i] = unit(template.column(field).map(Column::unit).orElse(null));
            formUnits[i] = unit(
                    kind.templates().getFirst().column(field).map(Column::unit).orElse(null));
            requirements[i] = template.requirement(field);
            if (field.role() != null) {
                fieldOfRole[field.role().ordinal()] = i;
            }
            fieldOfCode.put(field.code(), i);
        }
    }

    /** Starts the plan of a sheet. */
    public static Builder of(Kind kind, Template template, List<String> header) {
        return new Builder(new SheetPlan(kind, template, header));
    }

    /** Returns the kind that the sheet's rows are of. */
    public Kind kind() {
        return kind;
    }

    /** Returns the form that gives codes and requirements their meaning. */
    public Template template() {
        return template;
    }

    /** Returns the sender's own labels. */
    public List<String> header() {
        return header;
    }

    /** Returns the place of the field with a role, or {@link #NONE}. */
    public int fieldOf(FieldRole role) {
        return fieldOfRole[role.ordinal()];
    }

    /** Returns the place of the field with a code, or {@link #NONE}. */
    public int fieldOf(String code) {
        return fieldOfCode.getOrDefault(code, NONE);
    }

    /** Returns the column that fills a field, or {@link #NONE}. */
    public int columnOf(int field) {
        return columnOfField[field];
    }

    /** Returns the further columns whose values are joined to that of {@link #columnOf}; mostly none. */
    public int[] joinedTo(int field) {
        return joinedOfField[field].clone();
    }

    /** Tells whether further columns add values to a field. */
    public boolean joins(int field) {
        return joinedOfField[field].length > 0;
    }

    /** Returns the value that every row of the sheet has in a field, or null. */
    public @Nullable String constant(int field) {
        return constants[field];
    }

    /** Returns what a sender's own word in a field means; the word itself where nothing else is laid down. */
    public String meaning(int field, String word) {
        Map<String, String> known = words.isEmpty() ? null : words.get(field);
        if (known == null) {
            return word;
        }
        String whole = known.get(word);
        if (whole != null || !kind.fields().get(field).multiple()) {
            return whole == null ? word : whole;
        }
        return SEVERAL.splitAsStream(word)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> known.getOrDefault(part, part))
                .collect(Collectors.joining("；"));
    }

    /** Returns the unit in which the sheet gives a field's amounts. */
    public MoneyUnit unit(int field) {
        return units[field];
    }

    /** Tells whether a column fills a field; of the others nothing is ever stored. */
    public boolean keeps(int column) {
        return column < kept.length && kept[column];
    }

    /** Returns the unit in which the kind's own form gives a field's amounts. */
    public MoneyUnit formUnit(int field) {
        return formUnits[field];
    }

    /** Returns whether rows must fill a field in. */
    public Requirement requirement(int field) {
        return requirements[field];
    }

    private static MoneyUnit unit(@Nullable AmountUnit unit) {
        return unit == null ? MoneyUnit.YUAN : MoneyUnit.valueOf(unit.name());
    }

    /** Fills a plan. */
    public static final class Builder {
        private final SheetPlan plan;

        private Builder(SheetPlan plan) {
            this.plan = plan;
        }

        /** Lets a column fill a field in the unit given, or in the form's own if that is null. */
        public Builder column(int column, Field field, @Nullable AmountUnit unit) {
            int place = plan.kind.fields().indexOf(field);
            plan.columnOfField[place] = column;
            plan.kept[column] = true;
            if (unit != null) {
                plan.units[place] = unit(unit);
            }
            return this;
        }

        /** Lets a further column add values to a field of several values. */
        public Builder joined(int column, Field field) {
            int place = plan.kind.fields().indexOf(field);
            int[] joined = Arrays.copyOf(plan.joinedOfField[place], plan.joinedOfField[place].length + 1);
            joined[joined.length - 1] = column;
            plan.joinedOfField[place] = joined;
            plan.kept[column] = true;
            return this;
        }

        /** Gives a field the same value in every row. */
        public Builder constant(Field field, String value) {
            plan.constants[plan.kind.fields().indexOf(field)] = value;
            return this;
        }

        /** Lets words of the sender mean other values in a field. */
        public Builder words(Field field, Map<String, String> meanings) {
            plan.words.put(plan.kind.fields().indexOf(field), Map.copyOf(meanings));
            return this;
        }

        /** Tells whether a field is filled. */
        public boolean fills(Field field) {
            int place = plan.kind.fields().indexOf(field);
            return plan.columnOfField[place] != NONE || plan.constants[place] != null;
        }

        /** Returns the plan; the builder is not to be used afterwards. */
        public SheetPlan build() {
            return plan;
        }
    }
}
