/** One row as typed values (数据行), and the door that keeps natural persons out. */
@NullMarked
package org.zhengxin.intake.row;

import org.jspecify.annotations.NullMarked;
