/** The reviewer's releases (审核放行): what waits, and who may decide about it. */
@NullMarked
package org.zhengxin.workbench.release;

import org.jspecify.annotations.NullMarked;
