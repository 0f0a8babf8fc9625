/** Cases and what happened in them; internal to the module. */
@NullMarked
package org.zhengxin.rights.cases;

import org.jspecify.annotations.NullMarked;
