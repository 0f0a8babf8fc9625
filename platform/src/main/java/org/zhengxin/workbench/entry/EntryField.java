package org.zhengxin.workbench.entry;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.web.Text;

/**
 * One field of a form, with what stands in it (录入项).
 *
 * @param field the catalogue's field
 * @param control how it is filled in
 * @param required whether it is always filled in
 * @param hints how to fill it in, and when it must be
 * @param unit the unit of an amount; null for other types
 * @param value what stands in it; empty if nothing does
 * @param choices what can be chosen; a value that is none of them stands at their end
 * @param supplemented whether words may be added to a choice after a dash
 * @param findings what the rules found about it
 */
public record EntryField(
        Field field,
        Control control,
        boolean required,
        List<Text> hints,
        @Nullable AmountUnit unit,
        String value,
        List<Choice> choices,
        boolean supplemented,
        List<RowFinding> findings) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Copies the lists. */
    public EntryField {
        hints = List.copyOf(hints);
        choices = List.copyOf(choices);
        findings = List.copyOf(findings);
    }

    /** How a field is filled in (控件). */
    public enum Control {
        LINE,
        PROSE,
        DAY,
        AMOUNT,
        NUMBER,
        CHOICE,
        CHOICES
    }

    /**
     * Something that can be chosen.
     *
     * @param value as it is sent
     * @param label as it is read
     * @param chosen whether it stands in the field
     */
    public record Choice(String value, Text label, boolean chosen) {}

    /** Returns the name of its parameter. */
    public String name() {
        return EntryForm.PARAMETER + field.code();
    }

    /** Returns its id on the page. */
    public String id() {
        return "field-" + field.code();
    }

    /** Returns the ids of what describes it, apart by spaces; null without any. */
    public @Nullable String describedBy() {
        String ids = (!hints.isEmpty() ? id() + "-hint" : "") + (findings.isEmpty() ? "" : " " + id() + "-found");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Tells whether a finding keeps the row from having its effect. */
    public boolean wrong() {
        return findings.stream().anyMatch(found -> found.effect() != RowFinding.Effect.WARNS);
    }

    /** Tells whether it names the organisation, by which the register is searched. */
    public boolean namesOrganisation() {
        return field.role() == FieldRole.SUBJECT_NAME;
    }

    /** Tells whether it holds the organisation's code. */
    public boolean codesOrganisation() {
        return field.role() == FieldRole.SUBJECT_CODE;
    }

    /** Returns the type of its input; what is no day stands as text, so that it can be seen and mended. */
    public String inputType() {
        boolean day =
                control == Control.DAY && (value.isEmpty() || DAY.matcher(value).matches());
        return day ? "date" : "text";
    }

    /** Returns the keyboard that fits; null for the usual one. */
    public @Nullable String inputMode() {
        return switch (control) {
            case AMOUNT -> "decimal";
            case NUMBER -> "numeric";
            case LINE, PROSE, DAY, CHOICE, CHOICES -> null;
        };
    }
}
