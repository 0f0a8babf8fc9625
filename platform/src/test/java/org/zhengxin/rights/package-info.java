/** Tests of the module. */
@NullMarked
package org.zhengxin.rights;

import org.jspecify.annotations.NullMarked;
