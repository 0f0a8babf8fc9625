package org.zhengxin.rights.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairSites;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.evidence.EvidenceForm;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Where an organisation sees whether a record can be repaired, and applies (信用修复申请). */
@Controller
class RepairApplyController {
    private static final String PLACE = RepairOwnController.PLACE + "/records/{record}";
    private static final String OTHER = "other";
    private static final int LONGEST = 2_000;

    private final Holdings holdings;
    private final RepairOwnReader reader;
    private final RepairEligibility eligibility;
    private final RepairApplications applications;
    private final RepairApplicationRows rows;
    private final RepairLines lines;
    private final RepairSites sites;
    private final Cases cases;
    private final CaseVault vault;
    private final RecordReader records;
    private final TransactionTemplate transaction;
    private final Pages pages;

    RepairApplyController(
            Holdings holdings,
            RepairOwnReader reader,
            RepairEligibility eligibility,
            RepairApplications applications,
            RepairApplicationRows rows,
            RepairLines lines,
            RepairSites sites,
            Cases cases,
            CaseVault vault,
            RecordReader records,
            TransactionTemplate transaction,
            Pages pages) {
        this.holdings = holdings;
        this.reader = reader;
        this.eligibility = eligibility;
        this.applications = applications;
        this.rows = rows;
        this.lines = lines;
        this.sites = sites;
        this.cases = cases;
        this.vault = vault;
        this.records = records;
        this.transaction = transaction;
        this.pages = pages;
    }

    /** What is wrong with a form. */
    private record Wrong(HttpStatus status, String problem, String field) {}

    @GetMapping(PLACE)
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") String id) {
        Own own = holdings.of(caller);
        return page(request, own, reader.record(own, id), "", null);
    }

    @PostMapping(PLACE)
    View apply(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("record") String id)
            throws IOException {
        Own own = holdings.of(caller);
        RepairStanding record = reader.record(own, id);
        if (!own.right().acts()) {
            throw RepairProblems.viewOnly();
        }
        EvidenceForm form = EvidenceForm.read(request, UUID.randomUUID(), vault);
        boolean kept = false;
        try {
            Wrong wrong = wrong(own, record, form);
            RepairApplications.Result result = wrong == null ? taken(own, record, form) : null;
            if (result instanceof RepairApplications.Result.Taken(var opened)) {
                kept = true;
                return SeeOther.at(RepairOwnController.PLACE + "/" + opened.id(), "applied");
            }
            return page(request, own, record, form.field("statement"), wrong == null ? told(result) : wrong);
        } finally {
            if (!kept) {
                form.discard(vault);
            }
        }
    }

    /** Two clicks at once: the second finds the application of the first. */
    private RepairApplications.@Nullable Result taken(Own own, RepairStanding record, EvidenceForm form) {
        RepairApplications.Wanted wanted = new RepairApplications.Wanted(
                form.caseId(),
                record.recordId(),
                documents(form),
                pledge(own, record),
                form.field("statement"),
                !form.field("announce").isEmpty());
        try {
            return transaction.execute(status -> applications.apply(own, wanted));
        } catch (DuplicateKeyException second) {
            return new RepairApplications.Result.Open(
                    cases.openOn(record.recordId(), List.of(CaseKind.REPAIR)).getFirst());
        }
    }

    private static Wrong told(RepairApplications.@Nullable Result result) {
        return switch (Objects.requireNonNull(result)) {
            case RepairApplications.Result.Taken _ -> throw new IllegalStateException("taken in");
            case RepairApplications.Result.Open _ -> new Wrong(HttpStatus.CONFLICT, "open", "eligibility");
            case RepairApplications.Result.NotPossible(RepairOutlook outlook) ->
                outlook.open()
                        ? new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "missing", "correction")
                        : new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "not-possible", "eligibility");
            case RepairApplications.Result.NotAgainBefore _ ->
                new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "not-again", "eligibility");
        };
    }

    private @Nullable Wrong wrong(Own own, RepairStanding record, EvidenceForm form) {
        if (!eligibility.of(record, records.today(), Set.of()).open()) {
            return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "not-possible", "eligibility");
        }
        if (!form.refused().isEmpty()) {
            return new Wrong(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "file-" + form.refused().getFirst().name(),
                    "correction");
        }
        if (!documents(form).containsValue("correction")) {
            return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "missing", "correction");
        }
        String statement = form.field("statement");
        if (statement.length() > LONGEST || !SoundText.unnamed(statement)) {
            return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "statement", "statement");
        }
        if (form.field("pledged").isEmpty()) {
            return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "pledge", "pledged");
        }
        // What is signed is what was shown: the text can change with the day or the release.
        if (!form.field("pledge").equals(pledge(own, record).sha256())) {
            return new Wrong(HttpStatus.CONFLICT, "pledge-changed", "pledged");
        }
        return null;
    }

    private static Map<UUID, String> documents(EvidenceForm form) {
        Map<UUID, String> documents = new HashMap<>(form.inputs());
        documents.replaceAll((file, input) -> input.equals(OTHER) ? OTHER : "correction");
        return documents;
    }

    private RepairPledge pledge(Own own, RepairStanding record) {
        RepairOutlook outlook = eligibility.of(record, records.today(), Set.of());
        return RepairPledge.of(
                Objects.requireNonNull(outlook.procedure()),
                record,
                own.name(),
                own.code(),
                records.today(),
                Language.current());
    }

    private View page(
            HttpServletRequest request, Own own, RepairStanding record, String statement, @Nullable Wrong wrong) {
        RepairOutlook outlook = eligibility.of(record, records.today(), Set.of(RepairApplications.PLEDGE));
        LocalDate today = records.today();
        RepairLine open = cases.openOn(record.recordId(), List.of(CaseKind.REPAIR)).stream()
                .findFirst()
                .flatMap(lines::of)
                .orElse(null);
        LocalDate again = rows.latest(record.recordId())
                .filter(latest -> latest.decision() == RepairApplication.Decision.REFUSED)
                .map(RepairApplication::againFrom)
                .filter(today::isBefore)
                .orElse(null);
        boolean form =
                outlook.open() && open == null && again == null && own.right().acts();
        return pages.page(
                wrong == null ? HttpStatus.OK : wrong.status(),
                "rights/repair/apply.jte",
                new RepairOwnPages.ApplyPage(
                        FormToken.of(request),
                        own,
                        record,
                        lines.kind(record.kind()),
                        outlook,
                        sites.of(record.recordId()),
                        open,
                        again,
                        form ? pledge(own, record) : null,
                        statement,
                        wrong == null ? null : wrong.problem(),
                        wrong == null ? "" : wrong.field(),
                        vault.limits().largestFile().toMegabytes()));
    }
}
