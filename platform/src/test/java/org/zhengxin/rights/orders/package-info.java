/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.orders;

import org.jspecify.annotations.NullMarked;
