package org.zhengxin.catalog.release;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.zhengxin.catalog.CatalogueException;

/** Prints why the catalogue cannot be used, with files and lines, without a stack trace. */
final class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<CatalogueException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CatalogueException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
