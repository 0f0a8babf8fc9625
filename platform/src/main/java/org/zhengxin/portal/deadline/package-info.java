/** The deadline calculator; internal to the module. */
@NullMarked
package org.zhengxin.portal.deadline;

import org.jspecify.annotations.NullMarked;
