/** Severity and publication rules as a table; internal to the module (规则表). */
@NullMarked
package org.zhengxin.rights.rules;

import org.jspecify.annotations.NullMarked;
