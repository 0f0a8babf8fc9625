/** What tests of figures share. */
@NullMarked
package org.zhengxin.figures.count;

import org.jspecify.annotations.NullMarked;
