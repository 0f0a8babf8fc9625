/** Conditional requests; internal to the module. */
@NullMarked
package org.zhengxin.web.conditional;

import org.jspecify.annotations.NullMarked;
