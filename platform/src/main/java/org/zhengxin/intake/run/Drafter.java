package org.zhengxin.intake.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Codes;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.DaysWarning;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.SeverityInput;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.check.EnumValues;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Row;
import org.zhengxin.record.CommittedDraft;
import org.zhengxin.record.DraftCommitments;
import org.zhengxin.record.Provenance;
import org.zhengxin.record.RecordDraft;

/** Turns a sound row into the draft of a record (拟归档信息): severity and visible days come from the catalogue. */
@Component
class Drafter {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DraftCommitments commitments;

    Drafter(DraftCommitments commitments) {
        this.commitments = commitments;
    }

    CommittedDraft draft(
            CheckedRow checked,
            Authority authority,
            DocumentIdentity document,
            Body body,
            Sender sender,
            boolean provisional) {
        Provenance provenance = new Provenance(
                sender.agency().id(),
                sender.agency().code(),
                sender.batch(),
                checked.sheet(),
                checked.number(),
                sender.receivedAt());
        return commitments.begin(
                says(checked, authority, document, body, sender, provisional),
                provenance,
                body.fingerprint(),
                checked.row().codeValue());
    }

    private static RecordDraft says(
            CheckedRow checked,
            Authority authority,
            DocumentIdentity document,
            Body body,
            Sender sender,
            boolean provisional) {
        Row row = checked.row();
        Codes codes = row.template().codes();
        LocalDate decidedOn = row.decidedOn();
        if (decidedOn == null) {
            throw new IllegalStateException("a row without day of decision passed the checks");
        }
        LocalDate rowUntil = day(row, FieldRole.PUBLICATION_UNTIL);
        LocalDate validUntil = day(row, FieldRole.VALID_UNTIL);
        LocalDate endedOn = day(row, FieldRole.ENDED_ON);
        ActStatus status = Objects.requireNonNullElse(read(row, FieldRole.STATUS, codes.status()), ActStatus.IN_FORCE);
        SeverityDecision severity = severity(row, decidedOn);
        Set<Channel> limit = read(row, FieldRole.CHANNEL_LIMIT, codes.channelLimit());
        VisibleDays byRule = row.kind()
                .publication()
                .days(new DaysInput(
                        decidedOn,
                        severity == null ? null : severity.severity(),
                        validUntil,
                        rowUntil,
                        limit,
                        status,
                        endedOn,
                        provisional,
                        LocalDate.ofInstant(sender.receivedAt(), SHANGHAI),
                        BodyForm.values(row)));
        boolean waits = sender.agency().fourEyes() && row.kind().adverse() && byRule.shownAnywhere();
        VisibleDays days = waits ? byRule.withheld(HiddenBecause.AWAITING_RELEASE) : byRule;
        List<String> warnings = new ArrayList<>(checked.findings().marks());
        days.warnings().forEach(warning -> warnings.add(warning.name()));
        if (row.day(FieldRole.PUBLICATION_UNTIL) instanceof DayReading.OpenEnded
                && byRule.on(Channel.PUBLIC).until() != null) {
            warnings.add(DaysWarning.LATER_PUBLICATION_END_IGNORED.name());
        }
        return new RecordDraft(
                row.kind().code(),
                authority.key(),
                authority.name(),
                document.number(),
                decidedOn,
                day(row, FieldRole.SERVED_ON),
                read(row, FieldRole.FINALITY, codes.finality()),
                severity,
                day(row, FieldRole.VALID_FROM),
                validUntil,
                fine(row),
                status,
                endedOn,
                rowUntil,
                limit == null
                        ? null
                        : new TreeSet<>(limit).stream().map(Enum::name).collect(Collectors.joining(",")),
                days,
                body.record(),
                warnings);
    }

    private static @Nullable SeverityDecision severity(Row row, LocalDate decidedOn) {
        if (row.kind().severity() == null) {
            return null;
        }
        Codes codes = row.template().codes();
        int category = row.plan().fieldOf(FieldRole.PENALTY_CATEGORY);
        return row.kind()
                .severity()
                .decide(new SeverityInput(
                        read(row, FieldRole.SEVERITY_DECLARED, codes.severity()),
                        read(row, FieldRole.SIMPLE_PROCEDURE, codes.truth()),
                        category == SheetPlan.NONE
                                ? List.of()
                                : EnumValues.values(row.kind().fields().get(category), row.text(category)),
                        fine(row),
                        null,
                        decidedOn));
    }

    private static @Nullable BigDecimal fine(Row row) {
        return row.amount(FieldRole.FINE_AMOUNT) instanceof AmountReading.Amount amount ? amount.yuan() : null;
    }

    private static @Nullable LocalDate day(Row row, FieldRole role) {
        return row.day(role) instanceof DayReading.Day(LocalDate day) ? day : null;
    }

    private static <T> @Nullable T read(Row row, FieldRole role, Map<String, T> meanings) {
        String text = row.text(role);
        return text == null ? null : meanings.get(text);
    }
}
