/** Operations (运维): the figures by which an operator sees whether the register is well. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"store", "ledger", "intake"})
@NullMarked
package org.zhengxin.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
