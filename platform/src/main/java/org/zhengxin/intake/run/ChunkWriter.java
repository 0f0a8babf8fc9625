package org.zhengxin.intake.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Target;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.Resolution;
import org.zhengxin.record.CreditFile;
import org.zhengxin.record.Filed;
import org.zhengxin.record.Filing;

/**
 * Gives the rows of a chunk their effect on the credit files (归档). Locks in one order everywhere: merges, identities
 * of records, organisations. Works inside the caller's transaction.
 */
@Component
class ChunkWriter {
    private final OrganisationRegister register;
    private final Preparations preparations;
    private final CreditFile creditFile;
    private final RepairWriter repairs;
    private final Clock clock;

    ChunkWriter(
            OrganisationRegister register,
            Preparations preparations,
            CreditFile creditFile,
            RepairWriter repairs,
            Clock clock) {
        this.repairs = repairs;
        this.register = register;
        this.preparations = preparations;
        this.creditFile = creditFile;
        this.clock = clock;
    }

    /** A row that can be filed, with its organisation unless that has still to be opened. */
    private record Sound(
            int place, Prospect prospect, @Nullable OrganisationRef known) {

        CheckedRow checked() {
            return prospect.checked();
        }
    }

    /** Files the rows, which the door has let in, and returns a verdict for each, in their order. */
    List<Verdict> write(List<Prospect> rows, Sender sender) {
        if (rows.isEmpty()) {
            return List.of();
        }
        register.lockLinksShared();
        Subjects subjects =
                Subjects.ask(register, rows.stream().map(Prospect::checked).toList());
        Verdict[] verdicts = new Verdict[rows.size()];
        List<Sound> sound = new ArrayList<>(rows.size());
        for (int i = 0; i < verdicts.length; i++) {
            Verdict refused = Verdicts.refused(rows.get(i).checked(), subjects);
            if (refused == null) {
                refused = weigh(i, rows.get(i), subjects, sender, sound);
            }
            verdicts[i] = refused;
        }
        if (rows.getFirst().checked().row().kind().target() == Target.REPAIR) {
            repair(sound, sender, verdicts);
        } else {
            file(sound, subjects, sender, verdicts);
        }
        return List.of(verdicts);
    }

    /** The rows of a chunk are of one kind. */
    private void repair(List<Sound> sound, Sender sender, Verdict[] verdicts) {
        List<Verdict> repaired = repairs.write(
                sound.stream()
                        .map(row -> new RepairWriter.Told(row.prospect(), row.known()))
                        .toList(),
                sender);
        for (int i = 0; i < sound.size(); i++) {
            verdicts[sound.get(i).place()] = repaired.get(i);
        }
    }

    /** Returns the verdict of a row that cannot be filed, or null after adding it to the sound ones. */
    private @Nullable Verdict weigh(int place, Prospect prospect, Subjects subjects, Sender sender, List<Sound> sound) {
        CheckedRow checked = prospect.checked();
        OrganisationRef known = subjects.find(checked);
        if (checked.findings().stops() || (known == null && !Subjects.mayOpen(checked))) {
            return Verdicts.faulty(checked, known, prospect.document());
        }
        boolean provisional = known == null || known.provisional();
        sound.add(new Sound(place, preparations.settle(prospect, provisional, sender), known));
        return null;
    }

    private void file(List<Sound> sound, Subjects subjects, Sender sender, Verdict[] verdicts) {
        if (sound.isEmpty()) {
            return;
        }
        creditFile.lock(sound.stream()
                .map(row -> Objects.requireNonNull(row.prospect().draft()).draft())
                .toList());
        List<CheckedRow> strangers = sound.stream()
                .filter(row -> row.known() == null)
                .map(Sound::checked)
                .toList();
        Resolution opened = strangers.isEmpty()
                ? null
                : subjects.open(
                        strangers,
                        Provenance.batch(
                                sender.batch(), "agency:" + sender.agency().code(), clock.instant()));
        List<Filing> filings =
                sound.stream().map(row -> filing(row, opened, sender)).toList();
        List<Filed> filed = creditFile.file(filings);
        for (int i = 0; i < sound.size(); i++) {
            Prospect prospect = sound.get(i).prospect();
            verdicts[sound.get(i).place()] =
                    Verdicts.filed(prospect.checked(), filings.get(i), filed.get(i), prospect.document());
        }
    }

    private static Filing filing(Sound row, @Nullable Resolution opened, Sender sender) {
        CheckedRow checked = row.checked();
        OrganisationRef organisation = row.known();
        if (organisation == null) {
            organisation = Objects.requireNonNull(opened)
                    .byCode(Objects.requireNonNull(checked.row().codeValue()))
                    .orElseThrow();
        }
        DocumentIdentity document = row.prospect().document();
        return new Filing(
                organisation,
                Identities.keys(row.prospect(), organisation),
                document.extraKey(),
                document.key() != null && checked.row().kind().identity().soleSubject(),
                checked.secondParty(),
                Objects.requireNonNull(row.prospect().body()).fingerprint(),
                Objects.requireNonNull(row.prospect().draft()),
                sender.replaces());
    }
}
