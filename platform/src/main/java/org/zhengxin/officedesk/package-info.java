/** The credit office's workbench (信用办工作台): the health of sources, held rows, organisations, rules and deferrals. */
@ApplicationModule(
        displayName = "Office desk",
        allowedDependencies = {
            "store",
            "web",
            "catalog",
            "access",
            "ledger",
            "organisation",
            "record",
            "rights",
            "trail",
            "intake"
        })
@NullMarked
package org.zhengxin.officedesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
