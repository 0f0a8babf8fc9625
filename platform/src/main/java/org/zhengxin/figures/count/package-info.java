/** How figures are made, kept and read. */
@NullMarked
package org.zhengxin.figures.count;

import org.jspecify.annotations.NullMarked;
