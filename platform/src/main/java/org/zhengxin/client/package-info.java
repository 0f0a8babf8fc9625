/** The command {@code ./zhengxin import} (上报): a client of the REST interface, run without the platform. */
@ApplicationModule(
        displayName = "Client",
        allowedDependencies = {})
@NullMarked
package org.zhengxin.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
