/** The notices of holidays that the office adds, in the database; internal to the module. */
@NullMarked
package org.zhengxin.catalog.days;

import org.jspecify.annotations.NullMarked;
