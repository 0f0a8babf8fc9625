/** Who may do what: accounts and their sign-ins, agencies and machines with their tokens, the rules of each address. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"store", "web"})
@NullMarked
package org.zhengxin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
