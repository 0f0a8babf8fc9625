/** Recalls and what comes after them. */
@NullMarked
package org.zhengxin.intake.recall;

import org.jspecify.annotations.NullMarked;
