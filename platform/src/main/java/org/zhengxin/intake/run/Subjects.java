package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.row.Admission;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.NewOrganisation;
import org.zhengxin.organisation.NumberMatch;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.Resolution;
import org.zhengxin.organisation.RowOrigin;

/** Finds the organisations of a chunk's rows (主体归集); what it finds wrong goes into the rows' findings. */
final class Subjects {
    private static final Map<FieldRole, OlderNumber.Type> NUMBERS = numbers();

    private final OrganisationRegister register;
    private final Resolution known;

    private Subjects(OrganisationRegister register, Resolution known) {
        this.register = register;
        this.known = known;
    }

    /** Asks the register about all rows at once. */
    static Subjects ask(OrganisationRegister register, List<CheckedRow> rows) {
        Set<String> codes = new LinkedHashSet<>();
        Set<OlderNumber> numbers = new LinkedHashSet<>();
        for (CheckedRow checked : rows) {
            String code = checked.row().codeValue();
            if (code != null) {
                codes.add(code);
            } else {
                numbers.addAll(numbersOf(checked.row()));
            }
            if (checked.organisation() != null) {
                codes.add(checked.organisation());
            }
        }
        return new Subjects(register, register.resolve(codes, numbers));
    }

    /** Returns the registered organisation of a row, or null with or without a finding. */
    @Nullable
    OrganisationRef find(CheckedRow checked) {
        Row row = checked.row();
        if (checked.organisation() != null) {
            return known.byCode(checked.organisation()).orElse(null);
        }
        String code = row.codeValue();
        OrganisationRef found =
                code == null ? byNumber(checked) : known.byCode(code).orElse(null);
        if (found == null) {
            if (row.code() instanceof UnifiedCodeCheck.WrongCheckCharacter) {
                checked.findings().report(RegisterCodes.UNIFIED_CODE_CHECK);
            }
            return null;
        }
        if (row.code() instanceof UnifiedCodeCheck.WrongCheckCharacter && found.provisional()) {
            checked.findings().report(RegisterCodes.UNIFIED_CODE_CHECK);
        }
        if (!sameName(found, row.text(FieldRole.SUBJECT_NAME))) {
            checked.findings().report(RegisterCodes.NAME_MISMATCH);
        }
        return found;
    }

    /** Tells whether a code that could be an identity-card number is one of a registered organisation. */
    boolean registered(CheckedRow checked) {
        String code = checked.row().codeValue();
        return code != null
                && known.byCode(code).filter(found -> !found.provisional()).isPresent();
    }

    /** Opens the organisations that rows name soundly and nobody knows; returns them by code. */
    Resolution open(List<CheckedRow> rows, Provenance provenance) {
        Map<String, NewOrganisation> wanted = new LinkedHashMap<>();
        for (CheckedRow checked : rows) {
            Row row = checked.row();
            String code = Objects.requireNonNull(row.codeValue());
            wanted.putIfAbsent(
                    code,
                    new NewOrganisation(
                            new RowOrigin(Integer.toString(checked.sheet()), checked.number()),
                            code,
                            Objects.requireNonNull(row.text(FieldRole.SUBJECT_NAME)),
                            row.category() == SubjectCategory.SOLE_TRADER ? row.text(FieldRole.SUBJECT_CATEGORY) : null,
                            null));
        }
        return register.openProvisional(wanted.values(), provenance);
    }

    /** Tells whether a provisional organisation may be opened for a row. */
    static boolean mayOpen(CheckedRow checked) {
        return checked.row().code() instanceof UnifiedCodeCheck.Sound
                && checked.admission() == Admission.ORGANISATION
                && checked.row().text(FieldRole.SUBJECT_NAME) != null;
    }

    private @Nullable OrganisationRef byNumber(CheckedRow checked) {
        for (OlderNumber number : numbersOf(checked.row())) {
            if (known.byNumber(number) instanceof NumberMatch.One(OrganisationRef organisation)) {
                checked.findings().report(RegisterCodes.FOUND_BY_OLDER_NUMBER);
                return organisation;
            }
        }
        if (!(checked.row().code() instanceof UnifiedCodeCheck.Malformed)) {
            checked.findings().report(RegisterCodes.SUBJECT_NOT_FOUND);
        }
        return null;
    }

    private static boolean sameName(OrganisationRef found, @Nullable String given) {
        if (given == null) {
            return true;
        }
        String normal = OrganisationName.normal(given);
        return found.normalName().equals(normal)
                || found.formerNames().stream()
                        .anyMatch(name -> OrganisationName.normal(name).equals(normal));
    }

    private static List<OlderNumber> numbersOf(Row row) {
        List<OlderNumber> numbers = new ArrayList<>(1);
        NUMBERS.forEach((role, type) -> OlderNumber.read(type, row.text(role)).ifPresent(numbers::add));
        return numbers;
    }

    private static Map<FieldRole, OlderNumber.Type> numbers() {
        Map<FieldRole, OlderNumber.Type> numbers = new LinkedHashMap<>();
        numbers.put(FieldRole.SUBJECT_REGISTRATION_NUMBER, OlderNumber.Type.REGISTRATION);
        numbers.put(FieldRole.SUBJECT_ORGANISATION_CODE, OlderNumber.Type.ORGANISATION);
        numbers.put(FieldRole.SUBJECT_TAX_NUMBER, OlderNumber.Type.TAX);
        numbers.put(FieldRole.SUBJECT_INSTITUTION_NUMBER, OlderNumber.Type.INSTITUTION);
        numbers.put(FieldRole.SUBJECT_SOCIAL_NUMBER, OlderNumber.Type.SOCIAL_ORGANISATION);
        return numbers;
    }
}
