/** The page of codes; internal to the module. */
@NullMarked
package org.zhengxin.web.codes;

import org.jspecify.annotations.NullMarked;
