/** How much one client may ask for in a while; internal to the module. */
@NullMarked
package org.zhengxin.access.rate;

import org.jspecify.annotations.NullMarked;
