/** Where one lands after signing in, and the accounts that one looks after; internal to the module. */
@NullMarked
package org.zhengxin.access.desk;

import org.jspecify.annotations.NullMarked;
