/** The store (存储): PostgreSQL, embedded or external, and the data directory. Its public types are the module's API. */
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {})
@NullMarked
package org.zhengxin.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
