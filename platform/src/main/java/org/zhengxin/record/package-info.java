/** The credit file (信用档案): records, their versions, who may see them and until when. The only writer of records. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"store", "catalog", "web", "access", "ledger", "trail", "organisation"})
@NullMarked
package org.zhengxin.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
