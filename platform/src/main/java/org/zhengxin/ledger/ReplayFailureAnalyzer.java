package org.zhengxin.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why an export cannot be replayed, without a stack trace. */
final class ReplayFailureAnalyzer extends AbstractFailureAnalyzer<ReplayFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ReplayFailure cause) {
        return new FailureAnalysis(
                "The export cannot be replayed: " + cause.getMessage(),
                "Nothing of it was taken over. A replay begins with an empty register.",
                cause);
    }
}
