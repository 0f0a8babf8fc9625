/** The agency's workbench (机构工作台). */
@ApplicationModule(
        displayName = "Agency's workbench",
        allowedDependencies = {
            "store",
            "table",
            "catalog",
            "web",
            "access",
            "ledger",
            "organisation",
            "record",
            "rights",
            "intake",
            "trail"
        })
@NullMarked
package org.zhengxin.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
