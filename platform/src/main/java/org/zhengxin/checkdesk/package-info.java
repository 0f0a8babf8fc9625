/** The checking officer's desk and the auditor's (核查工作台、审计工作台). */
@ApplicationModule(
        displayName = "Check desk",
        allowedDependencies = {"web", "access", "catalog", "ledger", "trail", "organisation", "record", "rights"})
@NullMarked
package org.zhengxin.checkdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
