/** Commitments to the fields of a version, each of which can be shown alone (加盐字段承诺). */
@NullMarked
package org.zhengxin.foundation.commitment;

import org.jspecify.annotations.NullMarked;
