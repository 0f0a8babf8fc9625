package org.zhengxin.rights.repair;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** An organisation's applications for credit repair (本组织信用修复). */
@Controller
class RepairOwnController {
    static final String PLACE = "/desk/organisation/repairs";
    private static final int MOST = 100;
    private static final Set<String> SAID = Set.of("applied", "withdrawn", "too-late");

    private final Holdings holdings;
    private final Cases cases;
    private final RepairLines lines;
    private final RepairDetails details;
    private final RepairOwnReader reader;
    private final RepairApplications applications;
    private final EvidenceDownload downloads;
    private final TransactionTemplate transaction;
    private final Pages pages;

    RepairOwnController(
            Holdings holdings,
            Cases cases,
            RepairLines lines,
            RepairDetails details,
            RepairOwnReader reader,
            RepairApplications applications,
            EvidenceDownload downloads,
            TransactionTemplate transaction,
            Pages pages) {
        this.holdings = holdings;
        this.cases = cases;
        this.lines = lines;
        this.details = details;
        this.reader = reader;
        this.applications = applications;
        this.downloads = downloads;
        this.transaction = transaction;
        this.pages = pages;
    }

    @GetMapping(PLACE)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        return pages.page(
                "rights/repair/own-list.jte",
                new RepairOwnPages.ListPage(
                        FormToken.of(request), own, lines.of(cases.of(own.group(), List.of(CaseKind.REPAIR), MOST))));
    }

    @GetMapping(PLACE + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Own own = holdings.of(caller);
        RepairLine line = reader.application(own, id);
        return pages.page(
                "rights/repair/own-case.jte",
                new RepairOwnPages.CasePage(
                        FormToken.of(request),
                        own,
                        details.of(line),
                        said != null && SAID.contains(said) ? said : null));
    }

    @PostMapping(PLACE + "/{id}/withdraw")
    View withdraw(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        Own own = holdings.of(caller);
        if (!own.right().acts()) {
            throw RepairProblems.viewOnly();
        }
        RepairLine line = reader.application(own, id);
        boolean done = Objects.requireNonNull(transaction.execute(status -> applications.withdraw(own, line.id())));
        return SeeOther.at(PLACE + "/" + id, done ? "withdrawn" : "too-late");
    }

    @GetMapping(PLACE + "/{id}/files/{file}")
    void file(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file,
            HttpServletResponse response)
            throws IOException {
        RepairLine line = reader.application(holdings.of(caller), id);
        downloads.send(line.application().vaultId(), file, response);
    }
}
