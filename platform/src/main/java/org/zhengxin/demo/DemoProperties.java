package org.zhengxin.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses about the synthetic city; heeded on the first start alone.
 *
 * @param empty start as an empty register
 * @param organisations how many organisations the city registers; if unset, 2,000 in the embedded database and none in
 *     an external one, which is nobody's toy
 * @param seed from which all else follows
 * @param rowsPerFile rows after which an agency begins its next file
 */
@ConfigurationProperties("zhengxin.demo")
record DemoProperties(
        @DefaultValue("false") boolean empty,
        @Nullable Long organisations,
        @DefaultValue("20261") long seed,
        @DefaultValue("50000") int rowsPerFile) {
    private static final long USUAL = 2_000;

    /** Returns how many organisations to register; 0 for none and no city. */
    long size(boolean externalDatabase) {
        if (empty) {
            return 0;
        }
        return organisations != null ? organisations : externalDatabase ? 0 : USUAL;
    }
}
