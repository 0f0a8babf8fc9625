/** The public pages: home, an organisation's file, publicity, catalogue, deadlines. Knows no feature by name. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"web", "access", "catalog", "organisation", "record"})
@NullMarked
package org.zhengxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
