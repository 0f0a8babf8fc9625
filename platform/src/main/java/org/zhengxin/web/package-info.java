/** Page layout, messages, problem documents and extension points: what every page and endpoint shares. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
@NullMarked
package org.zhengxin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
