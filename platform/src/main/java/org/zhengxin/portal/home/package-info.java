/** The home page; internal to the module. */
@NullMarked
package org.zhengxin.portal.home;

import org.jspecify.annotations.NullMarked;
