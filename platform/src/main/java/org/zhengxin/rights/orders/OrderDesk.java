package org.zhengxin.rights.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.rights.cases.SoundText;

/**
 * What an authority does with its orders and talks (认定机关办理): each act in one transaction with its effect on the file, on
 * the case and on its clock. Whoever acts names the version that he saw.
 */
@Service
class OrderDesk {
    private final Orders orders;
    private final OrderSteps steps;
    private final OrderTexts texts;
    private final OrderRecords records;
    private final OrderCases cases;
    private final OrderSubjects subjects;
    private final Agencies agencies;
    private final AdministrativeActs acts;
    private final WorkingDays days;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrderDesk(
            Orders orders,
            OrderSteps steps,
            OrderTexts texts,
            OrderRecords records,
            OrderCases cases,
            OrderSubjects subjects,
            Agencies agencies,
            AdministrativeActs acts,
            WorkingDays days,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.texts = texts;
        this.records = records;
        this.cases = cases;
        this.subjects = subjects;
        this.agencies = agencies;
        this.acts = acts;
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes one down; it has no effect yet. */
    void prepare(Order order, Caller.OfAccount caller) {
        transaction.executeWithoutResult(status -> {
            orders.add(order, clock.instant());
            steps.byAgency(order.id(), caller.actor(), "PREPARED", null, null);
            acts.write(caller.actor(), "ORDER_PREPARED", "order:" + order.id());
        });
    }

    /** Issues one: from now on the organisation knows of it and its period runs. */
    OrderAnswer issue(Caller.OfAccount caller, UUID id, int seen) {
        return act(id, seen, order -> {
            if (order.state() != OrderState.PREPARED) {
                return OrderAnswer.CHANGED;
            }
            if (agency(order).fourEyes() && !second(caller, order.preparedBy())) {
                return OrderAnswer.OWN_WORK;
            }
            LocalDate today = LocalDate.now(clock);
            LocalDate due = due(order, today);
            if ((due != null && !due.isAfter(today))
                    || (order.meetsOn() != null && order.meetsOn().isBefore(today))) {
                return OrderAnswer.DAY;
            }
            Order issued = with(order, OrderState.ISSUED).issued(today, due).build();
            if (!order.kind().isTalk()) {
                issued = filed(issued);
            }
            issued = with(issued, OrderState.ISSUED)
                    .inCase(cases.open(issued, agency(order), today, caller.actor()))
                    .build();
            orders.save(issued, caller.actor(), null);
            steps.byAgency(id, caller.actor(), "ISSUED", issued.kind().isTalk() ? issued.meetsOn() : due, null);
            acts.write(caller.actor(), "ORDER_ISSUED", "order:" + id);
            return OrderAnswer.DONE;
        });
    }

    /** Gives one up that was never issued. */
    OrderAnswer drop(Caller.OfAccount caller, UUID id, int seen) {
        return act(id, seen, order -> {
            if (order.state() != OrderState.PREPARED) {
                return OrderAnswer.CHANGED;
            }
            orders.save(with(order, OrderState.DROPPED).build(), null, null);
            steps.byAgency(id, caller.actor(), "DROPPED", null, null);
            texts.closed(id, LocalDate.now(clock));
            acts.write(caller.actor(), "ORDER_DROPPED", "order:" + id);
            return OrderAnswer.DONE;
        });
    }

    /** Gives more time: a later day for an order that runs. */
    OrderAnswer extend(Caller.OfAccount caller, UUID id, int seen, @Nullable LocalDate until, String reason) {
        if (!SoundText.sound(reason)) {
            return OrderAnswer.WORDS;
        }
        return act(id, seen, order -> {
            LocalDate due = order.due();
            if (!order.state().runs() || due == null) {
                return OrderAnswer.CHANGED;
            }
            if (until == null || !until.isAfter(due) || until.isBefore(LocalDate.now(clock)) || far(until)) {
                return OrderAnswer.DAY;
            }
            Order extended = filed(with(order, order.state()).dueOn(until).build());
            cases.extend(order, until, caller.actor());
            orders.save(extended, null, null);
            steps.byAgency(id, caller.actor(), "EXTENDED", until, reason.strip());
            acts.write(caller.actor(), "ORDER_EXTENDED", "order:" + id);
            return OrderAnswer.DONE;
        });
    }

    /**
     * Finds a result. Where it is adverse, or the agency works with four eyes, a second person has to confirm it.
     *
     * @param on the day on which it was put right or the talk was held
     * @param words the reason of the result; of a talk that was held, its minutes
     */
    OrderAnswer decide(
            Caller.OfAccount caller, UUID id, int seen, OrderResult chosen, @Nullable LocalDate on, String words) {
        if (!SoundText.sound(words)) {
            return OrderAnswer.WORDS;
        }
        return act(id, seen, order -> {
            if (!order.state().runs() || !OrderResult.choices(order.kind()).contains(chosen)) {
                return OrderAnswer.CHANGED;
            }
            OrderFinding.Read read =
                    new OrderFinding(order, LocalDate.now(clock)).read(chosen, on, steps.happened(id, "REPORTED"));
            if (read.wrong() != null) {
                return read.wrong();
            }
            OrderResult result = Objects.requireNonNull(read.result());
            boolean waits = result.adverse() || agency(order).fourEyes();
            Order found = with(order, waits ? OrderState.PROPOSED : OrderState.CLOSED)
                    .result(result, read.on(), caller.actor())
                    .build();
            steps.byAgency(id, caller.actor(), waits ? "PROPOSED" : "CLOSED", read.on(), words.strip());
            return waits ? proposed(caller, found) : closed(caller, found);
        });
    }

    /** Confirms a result that was proposed, as the second person; or sends it back. */
    OrderAnswer confirm(Caller.OfAccount caller, UUID id, int seen, boolean agreed) {
        return act(id, seen, order -> {
            if (order.state() != OrderState.PROPOSED) {
                return OrderAnswer.CHANGED;
            }
            if (!second(caller, order.proposedBy())) {
                return OrderAnswer.OWN_WORK;
            }
            if (agreed) {
                Order closed = with(order, OrderState.CLOSED).build();
                steps.byAgency(id, caller.actor(), "CLOSED", order.resultOn(), null);
                return closed(caller, closed);
            }
            OrderState back = steps.happened(id, "REPORTED") ? OrderState.REPORTED : OrderState.ISSUED;
            orders.save(with(order, back).noResult().build(), null, null);
            steps.byAgency(id, caller.actor(), "REJECTED", null, null);
            acts.write(caller.actor(), "ORDER_RESULT_REJECTED", "order:" + id);
            return OrderAnswer.DONE;
        });
    }

    private OrderAnswer proposed(Caller.OfAccount caller, Order found) {
        orders.save(found, null, null);
        acts.write(caller.actor(), "ORDER_RESULT_PROPOSED", "order:" + found.id());
        return OrderAnswer.DONE;
    }

    private OrderAnswer closed(Caller.OfAccount caller, Order closed) {
        OrderResult result = Objects.requireNonNull(closed.result());
        boolean onFile = result.value() != null || closed.recordId() != null;
        cases.close(closed, result, caller.actor());
        orders.save(onFile ? filed(closed) : closed, null, caller.actor());
        texts.closed(closed.id(), LocalDate.now(clock));
        acts.write(caller.actor(), "ORDER_CLOSED", "order:" + closed.id());
        return OrderAnswer.DONE;
    }

    private Order filed(Order order) {
        UUID about = order.aboutRecord();
        String number = about == null
                ? null
                : subjects.numberOf(about, order.agencyId()).orElse(null);
        return with(order, order.state())
                .record(records.file(order, number).orElse(order.recordId()))
                .build();
    }

    private @Nullable LocalDate due(Order order, LocalDate today) {
        return order.workingDays() == null
                ? order.dueOn()
                : days.counting().due(today, order.workingDays()).due();
    }

    private boolean far(LocalDate day) {
        return day.isAfter(LocalDate.now(clock).plusYears(OrderDraft.LONGEST_YEARS));
    }

    private OrderAnswer act(UUID id, int seen, Function<Order, OrderAnswer> work) {
        return Objects.requireNonNull(transaction.execute(status -> orders.lock(id)
                .filter(order -> order.version() == seen)
                .map(work)
                .orElse(OrderAnswer.CHANGED)));
    }

    /** Tells whether somebody is another one than who prepared or proposed, and a reviewer. */
    private static boolean second(Caller.OfAccount caller, @Nullable String first) {
        return caller.account().role() == Role.REVIEWER && !caller.actor().equals(first);
    }

    private Agency agency(Order order) {
        return agencies.byId(order.agencyId()).orElseThrow();
    }

    private static OrderChange with(Order order, OrderState state) {
        return new OrderChange(order, state);
    }
}
