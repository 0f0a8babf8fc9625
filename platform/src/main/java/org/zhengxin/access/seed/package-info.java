/** What stands in the register before the first sign-in; internal to the module. */
@NullMarked
package org.zhengxin.access.seed;

import org.jspecify.annotations.NullMarked;
