package org.zhengxin.rights.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The list of orders and talks, and the form of a new one (整改与约谈). */
@Controller
class OrdersController {
    static final String ADDRESS = "/desk/orders";
    private static final int LAST_PAGE = 1000;

    private final OrderViews views;
    private final OrderDraft draft;
    private final OrderDesk desk;
    private final OrderSubjects subjects;
    private final OrderBases bases;
    private final OrganisationReader organisations;
    private final Clock clock;
    private final Pages pages;

    OrdersController(
            OrderViews views,
            OrderDraft draft,
            OrderDesk desk,
            OrderSubjects subjects,
            OrderBases bases,
            OrganisationReader organisations,
            Clock clock,
            Pages pages) {
        this.views = views;
        this.draft = draft;
        this.desk = desk;
        this.subjects = subjects;
        this.bases = bases;
        this.organisations = organisations;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "open", defaultValue = "true") boolean open,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        return pages.page(
                "rights/orders/orders.jte", views.list(request, caller, open, Math.clamp(page, 0, LAST_PAGE), null));
    }

    @GetMapping(ADDRESS + "/new")
    View blank(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "kind", defaultValue = "RECTIFICATION") String kind,
            @RequestParam(name = "record", defaultValue = "") String record) {
        OrderForm form =
                OrderForm.blank(new OrderForm(kind, "", "", "", "", "", "", "", "", "", "").wantedKind(), record);
        return form(request, caller, HttpStatus.OK, form, null);
    }

    @PostMapping(ADDRESS + "/new")
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute OrderForm form) {
        return switch (draft.read(form, caller, agency(caller), LocalDate.now(clock))) {
            case OrderDraft.Read.Wrong(String field) ->
                form(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, form, field);
            case OrderDraft.Read.Sound(Order order) -> {
                desk.prepare(order, caller);
                yield SeeOther.at(ADDRESS + "/" + order.id(), "prepared");
            }
        };
    }

    private View form(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            OrderForm form,
            @Nullable String problem) {
        Agency agency = agency(caller);
        Optional<OrderSubjects.Linked> linked = form.record().isEmpty()
                ? Optional.empty()
                : Optional.of(OrderDraft.uuid(form.record())
                        .flatMap(id -> subjects.find(id, agency.id()))
                        .orElseThrow(OrderCodes::notFound));
        return pages.page(
                status,
                "rights/orders/new.jte",
                new NewOrderPage(
                        FormToken.of(request),
                        caller.account(),
                        form,
                        linked.orElse(null),
                        linked.flatMap(one -> organisations.find(one.organisation()))
                                .map(Organisation::name)
                                .orElse(null),
                        bases.of(form.wantedKind()),
                        LocalDate.now(clock),
                        problem));
    }

    /** Returns the agency for which somebody acts; the office acts for none, and only looks. */
    static Agency agency(Caller.OfAccount caller) {
        if (caller.account().role() == Role.OFFICE) {
            throw OrderCodes.notFound();
        }
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }

    static Order of(OrderViews views, Caller.OfAccount caller, UUID id) {
        agency(caller);
        return views.find(caller, id);
    }
}
