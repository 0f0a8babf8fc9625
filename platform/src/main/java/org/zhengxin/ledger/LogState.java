package org.zhengxin.ledger;

import org.springframework.stereotype.Component;

/** Whether the log takes entries in (日志状态), of this node. */
@Component
public class LogState {
    private volatile Stage stage = Stage.STARTING;

    /** What the log does. */
    public enum Stage {
        /** Not known yet (启动中). */
        STARTING,
        /** What is older than the log is given its places (补录). */
        CATCHING_UP,
        /** Takes entries in (正常). */
        OPEN,
        /** The database is behind what was signed: it was restored to an earlier time (数据库落后于已签检查点). */
        BEHIND,
        /** The database holds something else than what was signed (与已签检查点不符). */
        DIVERGED
    }

    /** Returns what the log does now. */
    public Stage stage() {
        return stage;
    }

    void enter(Stage next) {
        stage = next;
    }

    /** Whether checkpoints may be signed. */
    boolean signs() {
        Stage now = stage;
        return now == Stage.OPEN || now == Stage.CATCHING_UP;
    }
}
