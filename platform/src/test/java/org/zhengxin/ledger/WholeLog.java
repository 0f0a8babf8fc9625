package org.zhengxin.ledger;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Looks through the whole log of an application, for tests of other modules (日志全面核对). */
public final class WholeLog {
    private WholeLog() {}

    /** Returns what the self-check finds wrong once all that was sequenced is in the tree. */
    public static List<?> faultsOf(BeanFactory application) {
        Checkpoints checkpoints = application.getBean(Checkpoints.class);
        while (checkpoints.read().size() < checkpoints.sequenced()) {
            Thread.onSpinWait();
        }
        return application
                .getBean(SelfCheck.class)
                .whole(new SelfCheckTest.Hasty())
                .found();
    }
}
