package org.zhengxin.workbench.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.intake.OfficialRow;
import org.zhengxin.intake.RehearsedRow;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.intake.RowRehearsal;

/** Makes forms from the catalogue and checks what was typed into them as the intake checks a row (表单生成与校验). */
@Service
public class EntryForms {
    private static final Set<FieldRole> ABOUT_THE_SUBJECT =
            Set.of(FieldRole.SUBJECT_NAME, FieldRole.LEGAL_REPRESENTATIVE, FieldRole.FORMER_NAMES, FieldRole.ADDRESS);

    private final Catalogue catalogue;
    private final RowRehearsal rehearsal;

    EntryForms(Catalogue catalogue, RowRehearsal rehearsal) {
        this.catalogue = catalogue;
        this.rehearsal = rehearsal;
    }

    /** What was typed, checked: the form with the findings in their places, and what would become of the row. */
    public record Checked(EntryForm form, RehearsedRow row) {

        /** Tells whether the row would have its effect without anyone's doing. */
        public boolean passes() {
            return row.passes();
        }
    }

    /** Returns the kinds that an agency may send, in catalogue order. */
    public List<Kind> kinds(Agency agency) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() != Target.ORGANISATION || agency.providesRegistration())
                .toList();
    }

    /** Returns a kind in force that an agency may send; empty if there is none. */
    public Optional<Kind> kind(Agency agency, String code) {
        return kinds(agency).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Returns the form with nothing in it but who decides and who provides: the agency itself. */
    public EntryForm blank(Agency agency, Kind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : OfficialRow.fields(kind)) {
            FieldRole role = field.role();
            if (role == FieldRole.AUTHORITY_NAME || role == FieldRole.PROVIDER_NAME) {
                values.put(field.code(), agency.name());
            } else if (role == FieldRole.AUTHORITY_CODE || role == FieldRole.PROVIDER_CODE) {
                values.put(field.code(), agency.code());
            }
        }
        return filled(kind, values);
    }

    /** Returns the form with values by field code, unchecked, such as those of a record that is to be corrected. */
    public EntryForm filled(Kind kind, Map<String, String> values) {
        return FormFields.form(kind, values, List.of());
    }

    /** Returns the form with values and with what was found about them elsewhere, such as in a row that came back. */
    public EntryForm filled(Kind kind, Map<String, String> values, List<RowFinding> findings) {
        return FormFields.form(kind, values, findings);
    }

    /** Returns the form as it was half filled in, unchecked; numbers of persons are covered wherever they stand. */
    public EntryForm unchecked(Kind kind, Map<String, String> values) {
        Map<String, String> covered = new LinkedHashMap<>(values);
        covered.replaceAll((code, text) -> PersonNumbers.mask(text).text());
        return filled(kind, covered);
    }

    /** Reads what was typed: the parameters of the fields that the form has; several values are joined by {@code ；}. */
    public Map<String, String> read(Kind kind, Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : OfficialRow.fields(kind)) {
            String value = given(field, parameters.getOrDefault(EntryForm.PARAMETER + field.code(), new String[0]));
            if (!value.isEmpty()) {
                values.put(field.code(), value.replace("\r\n", "\n"));
            }
        }
        return values;
    }

    /** Words added to a choice count before the choice alone. */
    private static String given(Field field, String[] parameters) {
        List<String> parts = Arrays.stream(parameters)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : field.multiple() ? String.join("；", parts) : parts.getLast();
    }

    /**
     * Checks values by all rules of the intake; keeps nothing. What may not be kept of a row is not in the form that comes
     * back either: numbers of persons are covered, and of a subject that is no organisation nothing is left.
     */
    public Checked check(Agency agency, Kind kind, Map<String, String> values) {
        RehearsedRow row = rehearsal.rehearse(agency, kind, values);
        Map<String, String> shown = row.told() ? covered(kind, values) : withoutSubject(kind, values);
        return new Checked(FormFields.form(kind, shown, row.findings()), row);
    }

    /** Returns what is sent to the intake for these values: an upload of one row. */
    public byte[] upload(Kind kind, Map<String, String> values) {
        return OfficialRow.upload(kind, values);
    }

    private static Map<String, String> covered(Kind kind, Map<String, String> values) {
        Map<String, String> covered = new LinkedHashMap<>(values);
        for (Field field : kind.fields()) {
            if (field.freeText()) {
                covered.computeIfPresent(
                        field.code(), (code, text) -> PersonNumbers.mask(text).text());
            }
        }
        return covered;
    }

    private static Map<String, String> withoutSubject(Kind kind, Map<String, String> values) {
        Map<String, String> left = covered(kind, values);
        for (Field field : kind.fields()) {
            FieldRole role = field.role();
            boolean number = field.type() == FieldType.CODE
                    && role != FieldRole.AUTHORITY_CODE
                    && role != FieldRole.PROVIDER_CODE
                    && role != FieldRole.STATUS;
            if (number || (role != null && ABOUT_THE_SUBJECT.contains(role))) {
                left.remove(field.code());
            }
        }
        return left;
    }
}
