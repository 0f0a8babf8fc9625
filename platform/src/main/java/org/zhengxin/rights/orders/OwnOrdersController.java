package org.zhengxin.rights.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.rights.evidence.EvidenceForm;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Orders and talks on the organisation's own desk (本组织整改与约谈). */
@Controller
class OwnOrdersController {
    static final String ADDRESS = "/desk/organisation/orders";
    private static final int MOST = 200;

    private final Holdings holdings;
    private final Orders orders;
    private final OrderSteps steps;
    private final OwnOrderDesk desk;
    private final CaseVault vault;
    private final EvidenceDownload download;
    private final Agencies agencies;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    OwnOrdersController(
            Holdings holdings,
            Orders orders,
            OrderSteps steps,
            OwnOrderDesk desk,
            CaseVault vault,
            EvidenceDownload download,
            Agencies agencies,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.holdings = holdings;
        this.orders = orders;
        this.steps = steps;
        this.desk = desk;
        this.vault = vault;
        this.download = download;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        read(own);
        List<OwnOrdersPage.Line> lines = orders.of(own.group(), MOST).stream()
                .map(order -> new OwnOrdersPage.Line(order, agency(order)))
                .toList();
        return pages.page(
                "rights/orders/own-orders.jte",
                new OwnOrdersPage(FormToken.of(request), own, lines, LocalDate.now(clock)));
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Own own = holdings.of(caller);
        Order order = find(own, id);
        read(own);
        desk.opened(own, order);
        return page(request, own, HttpStatus.OK, order, Typed.NOTHING, "reported".equals(said) ? said : null, null);
    }

    @PostMapping(ADDRESS + "/{id}/report")
    View report(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id)
            throws IOException {
        Own own = holdings.of(caller);
        Order order = find(own, id);
        if (!own.right().acts()) {
            throw OrderCodes.viewOnly();
        }
        EvidenceForm form = EvidenceForm.read(request, id, vault);
        OrderAnswer answer = OrderAnswer.CHANGED;
        try {
            if (!form.refused().isEmpty()) {
                String problem = "file-" + OrderController.refused(form);
                return page(
                        request, own, HttpStatus.UNPROCESSABLE_CONTENT, order, Typed.of(form.fields()), null, problem);
            }
            int seen = OrderController.number(form.field("version"));
            answer = desk.report(own, id, seen, form.field("words"), form.fileIds());
        } finally {
            if (answer != OrderAnswer.DONE) {
                form.discard(vault);
            }
        }
        if (answer == OrderAnswer.DONE) {
            return SeeOther.at(ADDRESS + "/" + id, "reported");
        }
        HttpStatus status = answer == OrderAnswer.CHANGED ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(request, own, status, find(own, id), Typed.of(form.fields()), null, answer.name());
    }

    @GetMapping(ADDRESS + "/{id}/files/{file}")
    void file(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file,
            HttpServletResponse response)
            throws IOException {
        Own own = holdings.of(caller);
        find(own, id);
        read(own);
        download.send(id, file, response);
    }

    private Order find(Own own, UUID id) {
        return desk.find(own, id).orElseThrow(OrderCodes::notFound);
    }

    private void read(Own own) {
        trail.writeOwn(own.caller(), own.organisation().id(), List.of());
    }

    private String agency(Order order) {
        return agencies.byId(order.agencyId()).map(Agency::name).orElse("");
    }

    private View page(
            HttpServletRequest request,
            Own own,
            HttpStatus status,
            Order order,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        return pages.page(
                status,
                "rights/orders/own-order.jte",
                new OwnOrderPage(
                        FormToken.of(request),
                        own,
                        order,
                        agency(order),
                        steps.of(order.id()),
                        vault.files(order.id()),
                        vault.limits().mostFiles(),
                        vault.limits().largestFile().toMegabytes() + " MB",
                        LocalDate.now(clock),
                        typed,
                        said,
                        problem));
    }
}
