package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;

/** Opens and ends cases, each in a transaction of its own. */
@TestComponent
class Opened {
    static final String CLERK = "account:7";

    private final Cases cases;
    private final Clocks clocks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Opened(Cases cases, Clocks clocks, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cases = cases;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void nothing() {
        jdbc.sql("TRUNCATE rights_case, case_clock, case_event, case_pause, case_alarm, case_extension CASCADE")
                .update();
        jdbc.sql("TRUNCATE working_notice, working_notice_day").update();
    }

    RightsCase open(CaseKind kind, String stage, LocalDate began) {
        return open(kind, stage, began, null);
    }

    RightsCase open(CaseKind kind, String stage, LocalDate began, @Nullable String region) {
        return in(() -> cases.open(new NewCase(kind, 1, null, 5L, region, stage, began, null, CLERK)));
    }

    void close(RightsCase of) {
        in(() -> cases.close(cases.lock(of.id()).orElseThrow(), "DECIDED", "DONE", CLERK));
    }

    void pause(RightsCase of, LocalDate from, String ground) {
        in(() -> {
            clocks.pause(cases.lock(of.id()).orElseThrow(), from, ground, CLERK);
            return true;
        });
    }

    void resume(RightsCase of, LocalDate last) {
        in(() -> {
            clocks.resume(cases.lock(of.id()).orElseThrow(), last, CLERK);
            return true;
        });
    }

    /** Returns the last day of a running clock. */
    @Nullable
    LocalDate due(RightsCase of, String limit) {
        return clock(of, limit).dueOn();
    }

    CaseClock clock(RightsCase of, String limit) {
        return clocks.running(of.id()).stream()
                .filter(each -> limit.equals(each.limitId()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns one column of a case, as text. */
    String said(RightsCase of, String column) {
        return String.valueOf(jdbc.sql("SELECT " + column + "::text FROM rights_case WHERE id = ?")
                .param(of.id())
                .query(String.class)
                .optional()
                .orElse(null));
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
