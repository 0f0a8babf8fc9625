package org.zhengxin.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log for tests of modules that enter into it: open, and nobody grows its tree. */
public final class OpenLedger {
    private OpenLedger() {}

    /** Returns one on a database. */
    public static Ledger on(JdbcClient jdbc, Clock clock) {
        LogState state = new LogState();
        state.enter(LogState.Stage.OPEN);
        return new Ledger(new Sequencer(jdbc, clock), state, new LogWorker(state), false);
    }
}
