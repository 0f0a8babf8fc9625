package org.zhengxin.rights.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** Gathers what the pages of authority and office show (事项页面数据), and writes down who read it before it is shown. */
@Component
class OrderViews {
    private static final int ON_ONE_PAGE = 50;

    private final Orders orders;
    private final OrderSteps steps;
    private final OrderSubjects subjects;
    private final CaseVault vault;
    private final Agencies agencies;
    private final OrganisationReader organisations;
    private final AccessTrail trail;
    private final Clock clock;

    OrderViews(
            Orders orders,
            OrderSteps steps,
            OrderSubjects subjects,
            CaseVault vault,
            Agencies agencies,
            OrganisationReader organisations,
            AccessTrail trail,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.subjects = subjects;
        this.vault = vault;
        this.agencies = agencies;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns an order within the scope of who asks; another agency's does not exist for it. */
    Order find(Caller.OfAccount caller, UUID id) {
        return orders.find(id)
                .filter(order -> agencies.byId(order.agencyId())
                        .filter(caller.account()::covers)
                        .isPresent())
                .orElseThrow(OrderCodes::notFound);
    }

    OrdersPage list(
            HttpServletRequest request, Caller.OfAccount caller, boolean open, int page, @Nullable String said) {
        List<Order> found = orders.list(scope(caller.account()), open, page * ON_ONE_PAGE, ON_ONE_PAGE + 1);
        List<Order> shown = found.stream().limit(ON_ONE_PAGE).toList();
        read(caller, shown);
        return new OrdersPage(
                FormToken.of(request),
                caller.account(),
                open,
                shown.stream().map(this::line).toList(),
                LocalDate.now(clock),
                found.size() > ON_ONE_PAGE ? "/desk/orders?open=" + open + "&page=" + (page + 1) : null,
                said);
    }

    OrderPage one(
            HttpServletRequest request,
            Caller.OfAccount caller,
            Order order,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        read(caller, List.of(order));
        Organisation organisation = organisations.find(order.organisationId()).orElseThrow();
        Agency agency = agencies.byId(order.agencyId()).orElseThrow();
        UUID about = order.aboutRecord();
        String first = order.state() == OrderState.PROPOSED ? order.proposedBy() : order.preparedBy();
        return new OrderPage(
                FormToken.of(request),
                caller.account(),
                order,
                organisation.code(),
                organisation.name(),
                agency.name(),
                about == null ? null : subjects.numberOf(about, agency.id()).orElse(""),
                agency.fourEyes(),
                caller.actor().equals(first),
                steps.of(order.id()),
                vault.files(order.id()),
                LocalDate.now(clock),
                typed,
                said,
                problem);
    }

    /** Writes down that orders are read: once for each organisation, so that each finds it among the accesses. */
    void read(Caller.OfAccount caller, List<Order> shown) {
        if (shown.isEmpty()) {
            return;
        }
        Reason reason = Reason.atDesk(caller.account().role());
        trail.write(
                caller,
                reason,
                shown.stream()
                        .map(order -> Access.to(ReadView.RECORDS, order.organisationId())
                                .of(order.recordId() == null ? List.of() : List.of(order.recordId())))
                        .toList());
    }

    private List<Long> scope(Account account) {
        List<Long> ids = new ArrayList<>();
        for (Agency agency : agencies.all()) {
            if (account.covers(agency)) {
                ids.add(agency.id());
            }
        }
        return ids;
    }

    private OrdersPage.Line line(Order order) {
        Organisation organisation = organisations.find(order.organisationId()).orElseThrow();
        return new OrdersPage.Line(
                order,
                organisation.code(),
                organisation.name(),
                agencies.byId(order.agencyId()).map(Agency::name).orElse(""));
    }
}
