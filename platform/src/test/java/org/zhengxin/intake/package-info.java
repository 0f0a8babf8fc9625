/** Tests of the intake as a whole, on a real database. */
@NullMarked
package org.zhengxin.intake;

import org.jspecify.annotations.NullMarked;
