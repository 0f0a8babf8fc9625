package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.Resolution;
import org.zhengxin.record.CreditFile;
import org.zhengxin.record.Filed;
import org.zhengxin.record.Filing;
import org.zhengxin.record.RecordDraft;

/**
 * Gives the rows of a chunk their effect on the credit files (归档). Locks in one order everywhere: merges, identities
 * of records, organisations. Works inside the caller's transaction.
 */
@Component
class ChunkWriter {
    private final OrganisationRegister register;
    private final Agencies agencies;
    private final Drafter drafter;
    private final CreditFile creditFile;
    private final java.time.Clock clock;

    ChunkWriter(
            OrganisationRegister register,
            Agencies agencies,
            Drafter drafter,
            CreditFile creditFile,
            java.time.Clock clock) {
        this.register = register;
        this.agencies = agencies;
        this.drafter = drafter;
        this.creditFile = creditFile;
        this.clock = clock;
    }

    /** A row that can be filed, with what filing needs. */
    private record Sound(
            CheckedRow checked, @Nullable OrganisationRef known, Authority authority, RecordDraft draft, Body body) {}

    /** Files the rows, which the door has let in, and returns a verdict for each, in their order. */
    List<Verdict> write(List<CheckedRow> rows, Sender sender) {
        register.lockLinksShared();
        Subjects subjects = Subjects.ask(register, rows);
        Map<CheckedRow, Verdict> verdicts = new HashMap<>();
        List<Sound> sound = new ArrayList<>();
        for (CheckedRow checked : rows) {
            Verdict refused = Verdicts.refused(checked, subjects);
            if (refused != null) {
                verdicts.put(checked, refused);
            } else {
                weigh(checked, subjects, sender, sound, verdicts);
            }
        }
        file(sound, subjects, sender, verdicts);
        return rows.stream()
                .map(checked -> Objects.requireNonNull(verdicts.get(checked)))
                .toList();
    }

    private void weigh(
            CheckedRow checked,
            Subjects subjects,
            Sender sender,
            List<Sound> sound,
            Map<CheckedRow, Verdict> verdicts) {
        OrganisationRef known = subjects.find(checked);
        Authority authority = Authority.of(checked.row(), sender.agency(), agencies);
        if (!authority.deliverable()) {
            checked.findings().report(RegisterCodes.FOREIGN_AUTHORITY);
        }
        if (checked.findings().stops() || (known == null && !Subjects.mayOpen(checked))) {
            verdicts.put(checked, Verdicts.faulty(checked, known, authority));
            return;
        }
        Body body = Body.of(checked.row());
        boolean provisional = known == null || known.provisional();
        RecordDraft draft = drafter.draft(
                checked.row(),
                authority,
                provisional,
                sender,
                body,
                checked.findings().marks());
        sound.add(new Sound(checked, known, authority, draft, body));
    }

    private void file(List<Sound> sound, Subjects subjects, Sender sender, Map<CheckedRow, Verdict> verdicts) {
        if (sound.isEmpty()) {
            return;
        }
        creditFile.lock(sound.stream().map(Sound::draft).toList());
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
            Sound row = sound.get(i);
            verdicts.put(row.checked(), Verdicts.filed(row.checked(), filings.get(i), filed.get(i), row.authority()));
        }
    }

    private static Filing filing(Sound row, @Nullable Resolution opened, Sender sender) {
        OrganisationRef organisation = row.known();
        if (organisation == null) {
            organisation = Objects.requireNonNull(opened)
                    .byCode(Objects.requireNonNull(row.checked().row().codeValue()))
                    .orElseThrow();
        }
        Identities identities =
                Identities.of(row.checked().row(), row.authority().key(), organisation);
        return new Filing(
                organisation,
                identities.keys(),
                identities.extraKey(),
                identities.document() && row.checked().row().kind().identity().soleSubject(),
                row.checked().secondParty(),
                row.body().fingerprint(),
                row.draft(),
                new org.zhengxin.record.Provenance(
                        sender.agency().id(),
                        sender.batch(),
                        row.checked().sheet(),
                        row.checked().number(),
                        sender.receivedAt()));
    }
}
