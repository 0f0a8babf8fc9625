/** Tests of what joins pages to Spring MVC. */
@NullMarked
package org.zhengxin.web.page;

import org.jspecify.annotations.NullMarked;
