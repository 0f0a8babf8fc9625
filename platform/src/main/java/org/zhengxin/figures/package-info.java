/** The public figures (统计): counts of what is public, made now and then in the background, with their day. */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"store", "web", "catalog", "access", "record"})
@NullMarked
package org.zhengxin.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
