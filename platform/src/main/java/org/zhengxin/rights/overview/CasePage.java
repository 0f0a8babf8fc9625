package org.zhengxin.rights.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.CaseEvent;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.ClockRules;
import org.zhengxin.rights.clock.Pause;
import org.zhengxin.rights.clock.Procedures;

/**
 * One case with its clocks (事项期限页).
 *
 * @param place where it is dealt with, or null
 * @param suspends whether who looks may suspend its clocks and let them go on
 * @param extensions of running clocks that who looks may grant; empty for those who may not
 */
record CasePage(
        String token,
        Account account,
        LocalDate today,
        RightsCase of,
        Organisation organisation,
        @Nullable String agency,
        @Nullable String place,
        List<CaseClock> clocks,
        List<Pause> pauses,
        List<CaseEvent> events,
        List<Procedures.Ground> grounds,
        List<Extension> extensions,
        boolean suspends,
        CaseWords words,
        @Nullable String problem,
        @Nullable String said) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What a running clock can be extended for. */
    record Extension(CaseClock clock, List<ClockRules.Extension> grounds) {}

    /** Tells whether its clocks are suspended on its own page instead, with reasons. */
    boolean suspendedElsewhere() {
        return of.open() && place != null && (of.kind() == CaseKind.OBJECTION || of.kind() == CaseKind.APPEAL);
    }

    boolean suspended() {
        return pauses.stream().anyMatch(pause -> pause.until() == null);
    }

    static String time(CaseEvent event) {
        return TIME.format(event.at());
    }
}
