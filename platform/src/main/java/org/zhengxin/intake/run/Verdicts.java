package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.check.DoorCodes;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.check.RowCode;
import org.zhengxin.intake.check.Weight;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.row.Admission;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.record.Filed;
import org.zhengxin.record.Filing;

/** Makes verdicts from what was found (结论生成). */
final class Verdicts {
    private Verdicts() {}

    /** Returns the verdict of a row that the door refuses, or null if it lets it in. */
    static @Nullable Verdict refused(CheckedRow checked, Subjects subjects) {
        Admission admission = checked.admission();
        boolean stranger = admission == Admission.ONLY_IF_REGISTERED && !subjects.registered(checked);
        if (!admission.refused() && !stranger) {
            return null;
        }
        return refused(checked);
    }

    /** Returns the verdict of a row that the door refuses: nothing but its place and the reason. */
    static Verdict refused(CheckedRow checked) {
        return Verdict.bare(
                checked.sheet(),
                checked.number(),
                RowOutcome.REFUSED_PERSON,
                List.of(DoorCodes.of(checked.admission()).name()));
    }

    /** Returns the verdict of a row of registration data with findings that stop it. */
    static Verdict faulty(CheckedRow checked) {
        return faulty(checked, null, null);
    }

    /** Returns the verdict of a row with findings that stop it. */
    static Verdict faulty(CheckedRow checked, @Nullable OrganisationRef known, @Nullable DocumentIdentity document) {
        if (!checked.findings().stops()) {
            checked.findings().report(RegisterCodes.SUBJECT_NOT_FOUND);
        }
        boolean rejected = checked.findings().heaviest() == Weight.REJECT;
        boolean kept = checked.admission() != Admission.CONTENT_NOT_KEPT;
        return new Verdict(
                checked.sheet(),
                checked.number(),
                rejected ? RowOutcome.REJECTED : RowOutcome.HELD,
                checked.findings().marks(),
                kept ? Content.of(checked.row()) : null,
                kept && known != null ? known.id() : null,
                null,
                kept && document != null ? document.key() : null,
                null);
    }

    /** Returns the verdict of a row that was handed to the credit file. */
    static Verdict filed(CheckedRow checked, Filing filing, Filed filed, DocumentIdentity document) {
        return switch (filed) {
            case Filed.Added added -> done(checked, filing, RowOutcome.ACCEPTED, added.recordId(), List.of());
            case Filed.Updated updated -> done(checked, filing, RowOutcome.UPDATED, updated.recordId(), List.of());
            case Filed.Unchanged unchanged ->
                done(
                        checked,
                        filing,
                        RowOutcome.UNCHANGED,
                        unchanged.recordId(),
                        unchanged.stale() ? List.of(RegisterCodes.STALE) : List.of());
            case Filed.Recalled recalled ->
                done(
                        checked,
                        filing,
                        RowOutcome.UNCHANGED,
                        recalled.recordId(),
                        List.of(RegisterCodes.RECALLED_RECORD));
            case Filed.Erased erased ->
                Verdict.bare(
                        checked.sheet(),
                        checked.number(),
                        RowOutcome.UNCHANGED,
                        List.of(RegisterCodes.ERASED_RECORD.name()));
            case Filed.Closed closed -> held(checked, filing, document, RegisterCodes.CLOSED_RECORD);
            case Filed.UnderAnother other -> held(checked, filing, document, RegisterCodes.OTHER_ORGANISATION);
        };
    }

    private static Verdict held(CheckedRow checked, Filing filing, DocumentIdentity document, RowCode code) {
        checked.findings().report(code);
        return faulty(checked, filing.organisation(), document);
    }

    private static Verdict done(
            CheckedRow checked, Filing filing, RowOutcome outcome, java.util.UUID recordId, List<RowCode> codes) {
        List<String> marks = new ArrayList<>(
                outcome == RowOutcome.UNCHANGED ? List.of() : filing.draft().warnings());
        codes.forEach(code -> marks.add(code.name()));
        return new Verdict(
                checked.sheet(),
                checked.number(),
                outcome,
                marks,
                null,
                filing.organisation().id(),
                recordId,
                filing.keys().getFirst(),
                filing.draft());
    }
}
