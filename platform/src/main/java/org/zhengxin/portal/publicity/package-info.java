/** The latest public records; internal to the module. */
@NullMarked
package org.zhengxin.portal.publicity;

import org.jspecify.annotations.NullMarked;
