/** A comparison as a workbook that can be sent again (比对工作簿). */
@NullMarked
package org.zhengxin.comparison.workbook;

import org.jspecify.annotations.NullMarked;
