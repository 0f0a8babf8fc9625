/** What the register says of the lines of a list (比对结果). */
@NullMarked
package org.zhengxin.comparison.register;

import org.jspecify.annotations.NullMarked;
