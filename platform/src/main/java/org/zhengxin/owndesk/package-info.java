/** An organisation's own desk (组织工作台): claiming it, its staff, all that is held about it, who looked, what happened. */
@ApplicationModule(
        displayName = "Own desk",
        allowedDependencies = {
            "store",
            "web",
            "access",
            "trail",
            "catalog",
            "document",
            "organisation",
            "record",
            "rights"
        })
@NullMarked
package org.zhengxin.owndesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
