/** Tests of objections. */
@NullMarked
package org.zhengxin.rights.objection;

import org.jspecify.annotations.NullMarked;
