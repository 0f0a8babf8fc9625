/** The desk of the sending side, as a browser sees it. */
@NullMarked
package org.zhengxin.intake.desk;

import org.jspecify.annotations.NullMarked;
