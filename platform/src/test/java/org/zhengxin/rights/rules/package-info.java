/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.rules;

import org.jspecify.annotations.NullMarked;
