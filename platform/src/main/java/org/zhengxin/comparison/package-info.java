/**
 * Comparison of lists (名单比对): what the register says today of up to two hundred organisations. Nothing that is sent
 * is kept, nothing is judged, and “not found” says nothing about anybody.
 */
@ApplicationModule(
        displayName = "Comparison",
        allowedDependencies = {"table", "web", "document", "access", "catalog", "organisation", "record", "intake"})
@NullMarked
package org.zhengxin.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
