/** Tests of releases. */
@NullMarked
package org.zhengxin.workbench.release;

import org.jspecify.annotations.NullMarked;
