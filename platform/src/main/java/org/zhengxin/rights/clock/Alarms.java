package org.zhengxin.rights.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.rights.clock.AlarmRows.Place;

/**
 * Reminds of last days that come and escalates those that passed (到期提醒与超期督办). A run writes what the day asks for and is
 * not there yet, in portions; so it does not matter how often it runs, where it broke off, on how many nodes, or what the
 * clock did meanwhile.
 */
@Service
public class Alarms {
    private static final int LOCK_SPACE = 0x5A58_0773;
    private static final int PORTION = 2_000;

    private final AlarmRows rows;
    private final CaseStates states;
    private final ClockRules rules;
    private final WorkingDays days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Alarms(
            AlarmRows rows,
            CaseStates states,
            ClockRules rules,
            WorkingDays days,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.states = states;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Raises what today asks for.
     *
     * @return how many alarms were raised
     */
    public int run() {
        int raised = 0;
        for (ClockRules.Alarms rule : rules.alarms()) {
            transaction.executeWithoutResult(status -> takeBack(rule));
            Portion portion = new Portion(Place.START, 0);
            do {
                Place after = portion.last();
                portion = Objects.requireNonNull(transaction.execute(status -> portion(rule, after)));
                raised += portion.raised();
            } while (!portion.last().equals(Place.START));
        }
        return raised;
    }

    private record Portion(Place last, int raised) {}

    private void takeBack(ClockRules.Alarms rule) {
        states.settle(rows.takeBackEarly(rule.kinds(), today(rule)));
    }

    private Portion portion(ClockRules.Alarms rule, Place after) {
        if (!rows.alone(LOCK_SPACE)) {
            return new Portion(Place.START, 0);
        }
        AlarmDays due = today(rule);
        List<Place> places = rows.lacking(rule.kinds(), due, after, PORTION);
        if (places.isEmpty()) {
            return new Portion(Place.START, 0);
        }
        List<UUID> cases = places.stream().map(Place::id).toList();
        int raised = rows.raise(cases, due, clock.instant());
        states.settle(cases);
        return new Portion(places.getLast(), raised);
    }

    private AlarmDays today(ClockRules.Alarms rule) {
        return AlarmDays.on(LocalDate.now(clock), rule, days.counting());
    }
}
