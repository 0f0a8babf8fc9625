package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.cases.Step;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.SetTerm;

/** The case of an order or a talk (事项与期限): who owes the next act, and until when. */
@Component
class OrderCases {
    private final Cases cases;
    private final Clocks clocks;

    OrderCases(Cases cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    UUID open(Order order, Agency agency, LocalDate day, String actor) {
        return cases.open(new NewCase(
                        order.kind().caseKind(),
                        order.organisationId(),
                        order.recordId(),
                        agency.id(),
                        agency.region(),
                        order.kind().firstStage(),
                        day,
                        term(order, day),
                        actor))
                .id();
    }

    private static SetTerm term(Order order, LocalDate issued) {
        Integer days = order.workingDays();
        return days == null
                ? new SetTerm.Until(Objects.requireNonNull(order.kind().isTalk() ? order.meetsOn() : order.dueOn()))
                : new SetTerm.WorkingDays(issued, days);
    }

    /** The organisation has reported: the authority owes the next act. A further report changes nothing of that. */
    void reported(Order order, String actor) {
        RightsCase known = of(order);
        String stage = order.kind().secondStage();
        if (known.stage().equals(stage)) {
            cases.note(known, "REPORTED", actor);
        } else {
            cases.advance(known, new Step("REPORTED", stage, null, null, actor));
        }
    }

    /** Gives the organisation until another day; once it has reported, the authority's own act has no day. */
    void extend(Order order, LocalDate until, String actor) {
        RightsCase known = of(order);
        clocks.running(known.id()).stream()
                .filter(running -> running.limitId() == null)
                .findFirst()
                .ifPresent(running -> clocks.reset(running, until));
        cases.note(known, "EXTENDED", actor);
    }

    void close(Order order, OrderResult result, String actor) {
        cases.close(of(order), "DECIDED", result.name(), actor);
    }

    private RightsCase of(Order order) {
        return cases.lock(Objects.requireNonNull(order.caseId())).orElseThrow();
    }
}
