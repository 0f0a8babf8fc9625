package org.zhengxin.rights.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.rights.evidence.EvidenceForm;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** One order or talk, and what its authority does with it (事项办理页面). */
@Controller
class OrderController {
    private static final String ONE = OrdersController.ADDRESS + "/{id}";
    private static final Set<String> SAID =
            Set.of("prepared", "issued", "dropped", "extended", "decided", "confirmed", "rejected");

    private final OrderViews views;
    private final OrderDesk desk;
    private final CaseVault vault;
    private final EvidenceDownload download;
    private final TransactionTemplate transaction;
    private final Pages pages;

    OrderController(
            OrderViews views,
            OrderDesk desk,
            CaseVault vault,
            EvidenceDownload download,
            TransactionTemplate transaction,
            Pages pages) {
        this.views = views;
        this.desk = desk;
        this.vault = vault;
        this.download = download;
        this.transaction = transaction;
        this.pages = pages;
    }

    @GetMapping(ONE)
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        return page(
                request,
                caller,
                HttpStatus.OK,
                views.find(caller, id),
                Typed.NOTHING,
                said != null && SAID.contains(said) ? said : null,
                null);
    }

    @PostMapping(ONE + "/issue")
    View issue(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        Order order = OrdersController.of(views, caller, id);
        return told(request, caller, order, desk.issue(caller, id, version), Typed.NOTHING, "issued");
    }

    @PostMapping(ONE + "/drop")
    View drop(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        Order order = OrdersController.of(views, caller, id);
        return told(request, caller, order, desk.drop(caller, id, version), Typed.NOTHING, "dropped");
    }

    @PostMapping(ONE + "/extend")
    View extend(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Order order = OrdersController.of(views, caller, id);
        OrderAnswer answer = desk.extend(caller, id, version, OrderDraft.day(until), reason);
        return told(request, caller, order, answer, Typed.of(request), "extended");
    }

    /** The result, and of a talk its minutes, with files if there are any. */
    @PostMapping(ONE + "/decide")
    View decide(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id)
            throws IOException {
        Order order = OrdersController.of(views, caller, id);
        EvidenceForm form = EvidenceForm.read(request, id, vault);
        OrderAnswer answer = OrderAnswer.CHANGED;
        try {
            if (!form.refused().isEmpty()) {
                String problem = "file-" + refused(form);
                return page(
                        request,
                        caller,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        order,
                        Typed.of(form.fields()),
                        null,
                        problem);
            }
            answer = decide(caller, order, form);
        } finally {
            if (answer != OrderAnswer.DONE) {
                form.discard(vault);
            }
        }
        return told(request, caller, order, answer, Typed.of(form.fields()), "decided");
    }

    private OrderAnswer decide(Caller.OfAccount caller, Order order, EvidenceForm form) {
        Optional<OrderResult> chosen = Arrays.stream(OrderResult.values())
                .filter(each -> each.name().equals(form.field("result")))
                .findFirst();
        if (chosen.isEmpty()) {
            return OrderAnswer.RESULT;
        }
        OrderAnswer answer = transaction.execute(status -> {
            OrderAnswer done = desk.decide(
                    caller,
                    order.id(),
                    number(form.field("version")),
                    chosen.get(),
                    OrderDraft.day(form.field("on")),
                    form.field("words"));
            if (done == OrderAnswer.DONE && !form.fileIds().isEmpty()) {
                vault.keep(order.id(), form.fileIds());
            }
            return done;
        });
        return answer == null ? OrderAnswer.CHANGED : answer;
    }

    @PostMapping(ONE + "/confirm")
    View confirm(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "act", defaultValue = "") String act) {
        Order order = OrdersController.of(views, caller, id);
        boolean agreed = act.equals("confirm");
        return told(
                request,
                caller,
                order,
                desk.confirm(caller, id, version, agreed),
                Typed.NOTHING,
                agreed ? "confirmed" : "rejected");
    }

    @GetMapping(ONE + "/files/{file}")
    void file(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file,
            HttpServletResponse response)
            throws IOException {
        Order order = views.find(caller, id);
        views.read(caller, List.of(order));
        download.send(id, file, response);
    }

    private View told(
            HttpServletRequest request,
            Caller.OfAccount caller,
            Order order,
            OrderAnswer answer,
            Typed typed,
            String done) {
        if (answer == OrderAnswer.DONE) {
            return SeeOther.at(OrdersController.ADDRESS + "/" + order.id(), done);
        }
        HttpStatus status = answer == OrderAnswer.CHANGED ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(request, caller, status, views.find(caller, order.id()), typed, null, answer.name());
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            Order order,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        return pages.page(status, "rights/orders/order.jte", views.one(request, caller, order, typed, said, problem));
    }

    static String refused(EvidenceForm form) {
        return form.refused().getFirst().name().toLowerCase(Locale.ROOT);
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
