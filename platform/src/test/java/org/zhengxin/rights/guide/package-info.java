/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.guide;

import org.jspecify.annotations.NullMarked;
