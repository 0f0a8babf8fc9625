/** Who read what that is not public, and why (访问记录): written before the answer leaves, never altered. */
@ApplicationModule(
        displayName = "Access trail",
        allowedDependencies = {"store", "web", "access", "ledger"})
@NullMarked
package org.zhengxin.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
