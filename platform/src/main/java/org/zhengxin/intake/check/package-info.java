/** The rules that a row must keep (校验规则): one rule, one class, one documented code. */
@NullMarked
package org.zhengxin.intake.check;

import org.jspecify.annotations.NullMarked;
