package org.zhengxin.workbench.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.RowFinding;

/**
 * The form of a kind, blank or filled in (录入表单); {@code workbench/entry/fields.jte} renders it inside whatever
 * {@code form} element its user makes. Each field's parameter is {@link #PARAMETER} and the field's code.
 *
 * @param kind the kind
 * @param fields its fields in the order of the newest official form; none about persons
 * @param findings what the rules found about the row as a whole
 */
public record EntryForm(Kind kind, List<EntryField> fields, List<RowFinding> findings) {
    /** What the names of all its parameters begin with. */
    public static final String PARAMETER = "field.";

    /** Copies the lists. */
    public EntryForm {
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }

    /** Returns the values that stand in it, by field code; blank ones left out. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.value().isBlank())
                .forEach(field -> values.put(field.field().code(), field.value()));
        return values;
    }

    /** Returns the fields in which something stands. */
    public List<EntryField> filled() {
        return fields.stream().filter(field -> !field.value().isBlank()).toList();
    }

    /** Returns the fields with findings that keep the row from having its effect. */
    public List<EntryField> wrong() {
        return fields.stream().filter(EntryField::wrong).toList();
    }

    /** Tells whether anything was found that keeps the row from having its effect. */
    public boolean stopped() {
        return !wrong().isEmpty() || !stopping().isEmpty();
    }

    /** Returns the findings about the row as a whole that keep it from having its effect. */
    public List<RowFinding> stopping() {
        return findings.stream()
                .filter(found -> found.effect() != RowFinding.Effect.WARNS)
                .toList();
    }
}
