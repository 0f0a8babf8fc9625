/** Nil returns (零报告): that a month brought nothing of a kind. */
@NullMarked
package org.zhengxin.intake.nil;

import org.jspecify.annotations.NullMarked;
