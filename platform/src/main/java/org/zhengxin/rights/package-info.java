/** Rights and clocks (权益保障与办理时限): objection, repair, orders and their deadlines. */
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
