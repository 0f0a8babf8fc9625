/** Who may do what: agencies with their tokens, the office's account, and the rules of each address. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"store", "web"})
@NullMarked
package org.zhengxin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
