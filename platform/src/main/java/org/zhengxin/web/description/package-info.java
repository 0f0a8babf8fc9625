/** The description of the API; internal to the module. */
@NullMarked
package org.zhengxin.web.description;

import org.jspecify.annotations.NullMarked;
