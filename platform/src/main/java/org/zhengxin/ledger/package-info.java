/** The transparency log (透明日志): places without gaps, the tree, signed checkpoints, proofs. It knows bytes, not credit. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"store", "web"})
@NullMarked
package org.zhengxin.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
