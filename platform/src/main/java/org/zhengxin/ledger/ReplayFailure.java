package org.zhengxin.ledger;

/** An export that cannot be replayed (重放失败): says in which line, and nothing of what stands there. */
public final class ReplayFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayFailure(String reason) {
        super(reason);
    }

    ReplayFailure(long line, long index, String reason) {
        super("line %d, log index %d: %s".formatted(line, index, reason));
    }
}
