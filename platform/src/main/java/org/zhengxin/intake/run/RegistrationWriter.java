package org.zhengxin.intake.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.RegistrationResult;
import org.zhengxin.organisation.RegistrationRow;
import org.zhengxin.organisation.RowOrigin;

/** Gives the rows of a chunk of registration data their effect on the register of organisations (登记信息入库). */
@Component
class RegistrationWriter {
    private static final Pattern SEPARATOR = Pattern.compile("[；;]");

    private final OrganisationRegister register;
    private final Clock clock;

    RegistrationWriter(OrganisationRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Writes the rows, which the door has let in, and returns a verdict for each, in their order. */
    List<Verdict> write(List<CheckedRow> rows, Sender sender) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Subjects subjects = Subjects.ask(register, rows);
        Map<CheckedRow, Verdict> verdicts = new HashMap<>();
        List<CheckedRow> sound = new ArrayList<>();
        for (CheckedRow checked : rows) {
            Verdict refused = Verdicts.refused(checked, subjects);
            if (refused != null) {
                verdicts.put(checked, refused);
            } else if (checked.findings().stops()) {
                verdicts.put(checked, Verdicts.faulty(checked));
            } else {
                sound.add(checked);
            }
        }
        List<RegistrationResult> results = register.applyRegistration(
                sound.stream().map(RegistrationWriter::registration).toList(),
                Provenance.batch(sender.batch(), "agency:" + sender.agency().code(), clock.instant()));
        for (int i = 0; i < sound.size(); i++) {
            verdicts.put(sound.get(i), verdict(sound.get(i), results.get(i)));
        }
        return rows.stream()
                .map(checked -> Objects.requireNonNull(verdicts.get(checked)))
                .toList();
    }

    private static Verdict verdict(CheckedRow checked, RegistrationResult result) {
        List<String> marks = new ArrayList<>();
        RowOutcome outcome = switch (result.outcome()) {
            case OPENED -> RowOutcome.ACCEPTED;
            case CONFIRMED, CHANGED -> RowOutcome.UPDATED;
            case UNCHANGED -> RowOutcome.UNCHANGED;
            case STALE -> {
                marks.add(RegisterCodes.STALE.name());
                yield RowOutcome.UNCHANGED;
            }
        };
        if (outcome != RowOutcome.UNCHANGED) {
            marks.addAll(checked.findings().marks());
        }
        return new Verdict(
                checked.sheet(), checked.number(), outcome, marks, null, result.organisationId(), null, null, null);
    }

    private static RegistrationRow registration(CheckedRow checked) {
        Row row = checked.row();
        return new RegistrationRow(
                new RowOrigin(Integer.toString(checked.sheet()), checked.number()),
                Objects.requireNonNull(row.codeValue()),
                Objects.requireNonNull(row.text(FieldRole.SUBJECT_NAME)),
                row.text(FieldRole.ORGANISATION_KIND),
                row.text(FieldRole.ORGANISATION_STATUS),
                day(row),
                row.text(FieldRole.REGISTRAR),
                row.text(FieldRole.REGION),
                row.text(FieldRole.INDUSTRY),
                row.text(FieldRole.LEGAL_REPRESENTATIVE),
                row.text(FieldRole.ADDRESS),
                row.text(FieldRole.REGISTRATION_NUMBER),
                names(row.text(FieldRole.FORMER_NAMES)));
    }

    private static @Nullable LocalDate day(Row row) {
        return row.day(FieldRole.ESTABLISHED_ON) instanceof DayReading.Day(LocalDate day) ? day : null;
    }

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(text))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
