package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.FieldValues;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.check.RowCode;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.Provenance;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairGround;
import org.zhengxin.record.RepairSites;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.record.Repairs;

/**
 * Gives the results of credit repairs that were decided elsewhere their effect (信用修复结果入库): the record that a row names
 * ends, in the transaction of its chunk, as if it had been decided here.
 */
@Component
class RepairWriter {
    private static final String REFUSED = "不予修复";
    private static final Map<String, RepairGround.Source> SITES = Map.of(
            "信用中国", RepairGround.Source.CREDIT_CHINA,
            "国家企业信用信息公示系统", RepairGround.Source.ENTERPRISE_SYSTEM);

    private final Repairs repairs;
    private final RepairSites sites;
    private final Catalogue catalogue;
    private final RecordReader records;

    RepairWriter(Repairs repairs, RepairSites sites, Catalogue catalogue, RecordReader records) {
        this.repairs = repairs;
        this.sites = sites;
        this.catalogue = catalogue;
        this.records = records;
    }

    /** A sound row with its organisation; null for one that the register does not know. */
    record Told(Prospect prospect, @Nullable OrganisationRef organisation) {}

    private record Found(Told told, @Nullable RepairProcedure procedure, List<RepairStanding> standing) {}

    /** Carries the rows out and returns a verdict for each, in their order. */
    List<Verdict> write(List<Told> rows, Sender sender) {
        List<Found> found = rows.stream().map(this::find).toList();
        repairs.lock(found.stream().flatMap(each -> each.standing().stream()).toList());
        List<Verdict> verdicts = new ArrayList<>(rows.size());
        found.forEach(each -> verdicts.add(carryOut(each, sender)));
        return verdicts;
    }

    private Found find(Told told) {
        FieldValues values = values(told);
        Optional<Kind> kind = catalogue.kinds().stream()
                .filter(known -> known.adverse() && known.label().zh().equals(values.get("XF_XXLB")))
                .findFirst();
        DocumentNumber number = DocumentNumber.of(told.prospect().document().number());
        if (kind.isEmpty() || told.organisation() == null || !number.isKey()) {
            return new Found(told, null, List.of());
        }
        Fingerprint document = Fingerprint.ofDocument(
                told.prospect().authority().key(), kind.get().code(), number.normal());
        @Nullable
        RepairProcedure procedure = catalogue
                .repair(kind.get().code(), records.today())
                .map(RepairRule::procedure)
                .orElse(null);
        return new Found(
                told,
                procedure,
                repairs.standingOn(document, told.organisation().groupIds()));
    }

    private Verdict carryOut(Found found, Sender sender) {
        if (found.standing().isEmpty()) {
            return faulty(found, RegisterCodes.REPAIR_NO_RECORD);
        }
        if (found.procedure() == null) {
            return faulty(found, RegisterCodes.REPAIR_NOT_BY_RULE);
        }
        RepairGround ground = ground(found.told());
        boolean repaired = false;
        boolean noted = false;
        for (RepairStanding standing : found.standing()) {
            if (REFUSED.equals(values(found.told()).get("XF_JG"))) {
                noted |= refused(standing, ground);
                continue;
            }
            Repairs.Result result = repairs.repair(
                    standing.recordId(),
                    found.procedure().closes(),
                    ground,
                    "agency:" + sender.agency().code(),
                    brought(found, sender));
            if (result == Repairs.Result.NOT_YET) {
                return faulty(found, RegisterCodes.REPAIR_NOT_YET);
            }
            repaired |= result == Repairs.Result.DONE;
            noted |= result == Repairs.Result.REPAIRED_BEFORE && told(standing, ground);
        }
        return repaired
                ? done(
                        found,
                        RowOutcome.UPDATED,
                        found.told().prospect().checked().findings().marks())
                : done(found, RowOutcome.UNCHANGED, noted ? List.of(RegisterCodes.REPAIR_NOTED.name()) : List.of());
    }

    /** Another site told of a repair that stands already: that is noted, and nothing else changes. */
    private boolean told(RepairStanding standing, RepairGround ground) {
        return sites.note(
                standing.organisationId(),
                standing.recordId(),
                new RepairSites.SiteState(ground.source(), RepairSites.State.REPAIRED, ground.day(), ground.number()));
    }

    private boolean refused(RepairStanding standing, RepairGround ground) {
        return !standing.repaired()
                && sites.note(
                        standing.organisationId(),
                        standing.recordId(),
                        new RepairSites.SiteState(
                                ground.source(), RepairSites.State.REFUSED, ground.day(), ground.number()));
    }

    private RepairGround ground(Told told) {
        FieldValues values = values(told);
        return new RepairGround(
                SITES.getOrDefault(String.valueOf(values.get("XF_QD")), RepairGround.Source.AUTHORITY),
                Objects.requireNonNullElse(values.get("XF_BH"), ""),
                Objects.requireNonNull(told.prospect().checked().row().decidedOn()));
    }

    private static FieldValues values(Told told) {
        return BodyForm.values(told.prospect().checked().row());
    }

    private static Provenance brought(Found found, Sender sender) {
        CheckedRow checked = found.told().prospect().checked();
        return new Provenance(
                sender.agency().id(),
                sender.agency().code(),
                sender.batch(),
                checked.sheet(),
                checked.number(),
                sender.receivedAt());
    }

    private static Verdict faulty(Found found, RowCode code) {
        CheckedRow checked = found.told().prospect().checked();
        checked.findings().report(code);
        return Verdicts.faulty(
                checked, found.told().organisation(), found.told().prospect().document());
    }

    private static Verdict done(Found found, RowOutcome outcome, List<String> marks) {
        CheckedRow checked = found.told().prospect().checked();
        return new Verdict(
                checked.sheet(),
                checked.number(),
                outcome,
                marks,
                null,
                Objects.requireNonNull(found.told().organisation()).id(),
                found.standing().getFirst().recordId(),
                null,
                null);
    }
}
