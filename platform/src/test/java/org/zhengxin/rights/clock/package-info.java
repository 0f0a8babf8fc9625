/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.clock;

import org.jspecify.annotations.NullMarked;
