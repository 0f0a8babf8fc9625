/** Figures, from records to pages. */
@NullMarked
package org.zhengxin.figures;

import org.jspecify.annotations.NullMarked;
