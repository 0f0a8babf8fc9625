/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.cases;

import org.jspecify.annotations.NullMarked;
