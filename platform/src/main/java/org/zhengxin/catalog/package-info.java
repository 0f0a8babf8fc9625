/** The catalogue (信用信息目录): what may be recorded, on what basis, where it shows, for how long, and how it is remedied. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"store"})
@NullMarked
package org.zhengxin.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
