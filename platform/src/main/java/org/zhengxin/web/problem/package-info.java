/** How refusals and failures are told; internal to the module. */
@NullMarked
package org.zhengxin.web.problem;

import org.jspecify.annotations.NullMarked;
