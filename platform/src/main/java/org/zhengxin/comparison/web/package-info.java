/** The page and the endpoint of comparisons (名单比对页面与接口). */
@NullMarked
package org.zhengxin.comparison.web;

import org.jspecify.annotations.NullMarked;
