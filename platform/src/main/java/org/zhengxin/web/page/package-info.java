/** How pages are rendered and in which language; internal to the module. */
@NullMarked
package org.zhengxin.web.page;

import org.jspecify.annotations.NullMarked;
