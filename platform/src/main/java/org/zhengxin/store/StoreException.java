package org.zhengxin.store;

import org.jspecify.annotations.Nullable;

/** Says in one sentence for the operator why the store (存储) cannot be used. */
public final class StoreException extends RuntimeException {

    /** Carries a sentence that is shown as it stands. */
    public StoreException(String sentence) {
        super(sentence);
    }

    /** Carries a sentence that is shown as it stands, and what caused it. */
    public StoreException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
