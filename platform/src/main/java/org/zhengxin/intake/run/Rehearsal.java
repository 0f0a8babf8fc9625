package org.zhengxin.intake.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.intake.OfficialRow;
import org.zhengxin.intake.RehearsedRow;
import org.zhengxin.intake.RowRehearsal;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.row.Admission;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.table.Cell;
import org.zhengxin.table.Sheet;
import org.zhengxin.table.SourceRow;

/** Takes rows all the way through the intake and rolls their effect back (试算): no batch, no outcome, no upload is kept. */
@Component
public class Rehearsal implements RowRehearsal {
    private static final Sheet SHEET = new Sheet(1, "");

    private final Planner planner;
    private final RowChecks checks;
    private final Preparations preparations;
    private final ChunkTransaction transaction;
    private final CodeBook book;
    private final OrganisationReader organisations;
    private final Clock clock;

    Rehearsal(
            Planner planner,
            RowChecks checks,
            Preparations preparations,
            ChunkTransaction transaction,
            CodeBook book,
            OrganisationReader organisations,
            Clock clock) {
        this.planner = planner;
        this.checks = checks;
        this.preparations = preparations;
        this.transaction = transaction;
        this.book = book;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public RehearsedRow rehearse(Agency agency, Kind kind, Map<String, String> values) {
        if (!(planner.plan(OfficialRow.header(kind), kind.code(), null) instanceof Planned.Readable readable)) {
            throw new IllegalStateException("the official header of " + kind.code() + " is not recognised");
        }
        List<Cell> cells =
                OfficialRow.cells(kind, values).stream().map(Cell::of).toList();
        return rehearse(agency, readable.plan(), List.of(new SourceRow(SHEET, 1, cells, null)))
                .getFirst();
    }

    /** Rehearses rows of one sheet, none of which has a problem of its own; each as if the others were not there. */
    public List<RehearsedRow> rehearse(Agency agency, SheetPlan plan, List<SourceRow> rows) {
        Sender sender = new Sender(agency, UUID.randomUUID(), clock.instant());
        List<RehearsedRow> rehearsed = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            rehearsed.add(told(checks.check(plan, row), sender));
        }
        return rehearsed;
    }

    private RehearsedRow told(CheckedRow checked, Sender sender) {
        Verdict verdict = verdict(checked, sender);
        boolean told =
                verdict.outcome() != RowOutcome.REFUSED_PERSON && checked.admission() != Admission.CONTENT_NOT_KEPT;
        VisibleOutcome visible = verdict.draft() == null ? VisibleOutcome.NONE : VisibleOutcome.of(verdict.draft());
        Optional<Organisation> organisation =
                verdict.organisationId() == null ? Optional.empty() : organisations.find(verdict.organisationId());
        return new RehearsedRow(
                verdict.row(),
                verdict.outcome().name(),
                told,
                verdict.marks().stream().map(book::finding).toList(),
                told ? values(checked.row()) : Map.of(),
                told ? organisation.map(Organisation::code).orElse(null) : null,
                told ? organisation.map(Organisation::name).orElse(null) : null,
                visible.severity() == null ? null : visible.severity().name(),
                visible.publicFrom(),
                visible.publicUntil(),
                visible.hiddenBecause() == null ? null : visible.hiddenBecause().name());
    }

    private Verdict verdict(CheckedRow checked, Sender sender) {
        Kind kind = checked.row().kind();
        boolean registration = kind.target() == Target.ORGANISATION;
        if (registration && !sender.agency().providesRegistration()) {
            throw new IllegalArgumentException("the agency provides no registration data");
        }
        if (!registration && checked.admission().refused()) {
            return Verdicts.refused(checked);
        }
        Chunk chunk = new Chunk(registration);
        if (registration) {
            chunk.add(checked);
        } else {
            BodyForm form = new BodyForm(checked.row().plan());
            chunk.add(preparations.open(form, sender).prepare(checked));
        }
        return transaction.rehearse(chunk, sender).getFirst();
    }

    private static Map<String, String> values(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.kind().fields().size(); i++) {
            @Nullable String text = row.text(i);
            if (text != null) {
                values.put(row.kind().fields().get(i).code(), text);
            }
        }
        return values;
    }
}
