package org.zhengxin.intake.row;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.catalog.Template;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.foundation.code.MaskedText;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.foundation.money.AmountReader;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.table.Cell;
import org.zhengxin.table.CellFlag;
import org.zhengxin.table.SourceRow;

/** One row of a sheet as values of its kind's fields (数据行). Values are read once and kept; for one thread. */
public final class Row {
    private static final String JOINT = "；";

    private final SheetPlan plan;
    private final SourceRow source;
    private final @Nullable String[] texts;
    private final @Nullable DayReading[] days;
    private final @Nullable AmountReading[] amounts;
    private final boolean maskedText;
    private final boolean anyFlag;
    private @Nullable UnifiedCodeCheck code;

    /** Reads the cells that the plan keeps; numbers of persons in free text are covered here and never seen again. */
    public Row(SheetPlan plan, SourceRow source) {
        this.plan = plan;
        this.source = source;
        List<Field> fields = plan.kind().fields();
        this.texts = new String[fields.size()];
        this.days = new DayReading[fields.size()];
        this.amounts = new AmountReading[fields.size()];
        boolean masked = false;
        for (int i = 0; i < texts.length; i++) {
            String text = cellText(i);
            if (text != null && fields.get(i).freeText()) {
                MaskedText clean = PersonNumbers.mask(text);
                masked |= !clean.isClean();
                text = clean.text();
            }
            texts[i] = text;
        }
        this.maskedText = masked;
        this.anyFlag = anyFlag(source);
    }

    /** Returns how the sheet fills the fields. */
    public SheetPlan plan() {
        return plan;
    }

    /** Returns the kind. */
    public Kind kind() {
        return plan.kind();
    }

    /** Returns the form. */
    public Template template() {
        return plan.template();
    }

    /** Returns the row as it was read. */
    public SourceRow source() {
        return source;
    }

    /** Tells whether a free text held a number of a person; the number itself is gone. */
    public boolean maskedText() {
        return maskedText;
    }

    /** Returns the text of a field without surrounding spaces, or null if it is blank. */
    public @Nullable String text(int field) {
        return texts[field];
    }

    /** Returns the text of the field with a role, or null if it is blank or the kind has no such field. */
    public @Nullable String text(FieldRole role) {
        int field = plan.fieldOf(role);
        return field == SheetPlan.NONE ? null : texts[field];
    }

    /** Returns the text of a field by its code, or null. */
    public @Nullable String text(String fieldCode) {
        int field = plan.fieldOf(fieldCode);
        return field == SheetPlan.NONE ? null : texts[field];
    }

    /** Returns a field as a day. */
    public DayReading day(int field) {
        DayReading reading = days[field];
        if (reading == null) {
            reading = DayReader.read(texts[field]);
            days[field] = reading;
        }
        return reading;
    }

    /** Returns the field with a role as a day; blank if the kind has no such field. */
    public DayReading day(FieldRole role) {
        int field = plan.fieldOf(role);
        return field == SheetPlan.NONE ? new DayReading.Blank() : day(field);
    }

    /** Returns a field as an amount in yuan. */
    public AmountReading amount(int field) {
        AmountReading reading = amounts[field];
        if (reading == null) {
            reading = AmountReader.read(texts[field], plan.unit(field));
            amounts[field] = reading;
        }
        return reading;
    }

    /** Returns the field with a role as an amount; blank if the kind has no such field. */
    public AmountReading amount(FieldRole role) {
        int field = plan.fieldOf(role);
        return field == SheetPlan.NONE ? new AmountReading.Blank() : amount(field);
    }

    /** Returns the unified social credit code as checked. */
    public UnifiedCodeCheck code() {
        if (code == null) {
            code = UnifiedCode.check(text(FieldRole.SUBJECT_CODE));
        }
        return code;
    }

    /** Returns the well-formed code, sound or not, or null. */
    public @Nullable String codeValue() {
        return switch (code()) {
            case UnifiedCodeCheck.Sound sound -> sound.code().value();
            case UnifiedCodeCheck.WrongCheckCharacter wrong -> wrong.code().value();
            case UnifiedCodeCheck.Malformed m -> null;
            case UnifiedCodeCheck.Placeholder p -> null;
            case UnifiedCodeCheck.Absent a -> null;
        };
    }

    /** Returns the category of the subject; null if it is blank or unknown. */
    public @Nullable SubjectCategory category() {
        String text = text(FieldRole.SUBJECT_CATEGORY);
        return text == null ? null : template().codes().category(text).orElse(null);
    }

    /** Returns the document number. */
    public DocumentNumber documentNumber() {
        return DocumentNumber.of(text(FieldRole.DOCUMENT_NUMBER));
    }

    /** Tells whether the cell that fills a field carries a flag. */
    public boolean flagged(int field, CellFlag flag) {
        if (!anyFlag) {
            return false;
        }
        int column = plan.columnOf(field);
        return column != SheetPlan.NONE && source.cell(column).is(flag);
    }

    private static boolean anyFlag(SourceRow source) {
        for (Cell cell : source.cells()) {
            if (!cell.flags().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the row's own day of decision, or null if it is not a day. */
    public @Nullable LocalDate decidedOn() {
        return day(FieldRole.DECIDED_ON) instanceof DayReading.Day(LocalDate day) ? day : null;
    }

    private @Nullable String cellText(int field) {
        int column = plan.columnOf(field);
        String text = column == SheetPlan.NONE ? null : stripped(source.cell(column));
        if (plan.joins(field)) {
            StringJoiner values = new StringJoiner(JOINT);
            if (text != null) {
                values.add(text);
            }
            for (int further : plan.joinedTo(field)) {
                String value = stripped(source.cell(further));
                if (value != null) {
                    values.add(value);
                }
            }
            text = values.length() == 0 ? null : values.toString();
        }
        return text == null ? plan.constant(field) : plan.meaning(field, text);
    }

    private static @Nullable String stripped(Cell cell) {
        String text = cell.text();
        return text.isEmpty() || TextNormal.isBlank(text) ? null : text.strip();
    }

    /** Says where the row stands, never what it says. */
    @Override
    public String toString() {
        return "Row[" + source.sheet().index() + ":" + source.number() + "]";
    }
}
