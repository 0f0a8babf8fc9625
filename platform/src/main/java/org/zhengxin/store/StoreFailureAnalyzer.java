package org.zhengxin.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the store cannot be used as one sentence, without a stack trace. */
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StoreException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
