/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.notices;

import org.jspecify.annotations.NullMarked;
