/** Tests of the pages on which accounts are looked after. */
@NullMarked
package org.zhengxin.access.desk;

import org.jspecify.annotations.NullMarked;
