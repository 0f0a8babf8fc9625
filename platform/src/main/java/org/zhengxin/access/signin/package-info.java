/** How callers are recognised and what each may do; internal to the module. */
@NullMarked
package org.zhengxin.access.signin;

import org.jspecify.annotations.NullMarked;
