/** An organisation's rights and their clocks (权利救济与期限): cases, deadlines, objection, repair, orders and notices. */
@ApplicationModule(
        displayName = "Rights",
        allowedDependencies = {
            "store",
            "web",
            "catalog",
            "access",
            "ledger",
            "document",
            "organisation",
            "record",
            "trail"
        })
@NullMarked
package org.zhengxin.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
