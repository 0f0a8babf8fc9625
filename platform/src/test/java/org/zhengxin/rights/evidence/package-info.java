/** Tests of the case vault. */
@NullMarked
package org.zhengxin.rights.evidence;

import org.jspecify.annotations.NullMarked;
