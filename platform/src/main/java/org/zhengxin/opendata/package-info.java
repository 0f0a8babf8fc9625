/** Open data: daily files of what is not adverse, and the interface explained for people. */
@ApplicationModule(
        displayName = "Open data",
        allowedDependencies = {"store", "web", "access", "catalog", "organisation", "record"})
@NullMarked
package org.zhengxin.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
