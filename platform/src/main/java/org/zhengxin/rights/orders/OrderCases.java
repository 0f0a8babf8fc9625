package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.cases.Step;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;

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
        LocalDate due = order.kind().isTalk() ? order.meetsOn() : order.dueOn();
        return cases.open(new NewCase(
                        order.kind().caseKind(),
                        order.organisationId(),
                        order.recordId(),
                        agency.id(),
                        agency.region(),
                        order.kind().firstStage(),
                        day,
                        due,
                        actor))
                .id();
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

    void extend(Order order, LocalDate before, LocalDate after, String actor) {
        RightsCase known = of(order);
        clocks.running(known.id()).stream()
                .filter(running -> running.limitId() == null)
                .findFirst()
                .ifPresent(running -> clocks.extend(running, days(running, before, after)));
        cases.note(known, "EXTENDED", actor);
    }

    void close(Order order, OrderResult result, String actor) {
        cases.close(of(order), "DECIDED", result.name(), actor);
    }

    private static int days(CaseClock running, LocalDate before, LocalDate after) {
        LocalDate from = running.dueOn() == null ? before : running.dueOn();
        return (int) Math.max(1, ChronoUnit.DAYS.between(from, after));
    }

    private RightsCase of(Order order) {
        return cases.lock(Objects.requireNonNull(order.caseId())).orElseThrow();
    }
}
