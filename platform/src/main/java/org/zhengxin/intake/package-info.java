/** Intake (数据归集): batches in, an outcome for every row out. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"store", "table", "catalog", "web", "access", "ledger", "organisation", "trail", "record"
        })
@NullMarked
package org.zhengxin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
