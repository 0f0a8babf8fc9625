/** Reading of lists (读取名单): what is pasted, typed or uploaded, as lines. */
@NullMarked
package org.zhengxin.comparison.list;

import org.jspecify.annotations.NullMarked;
