/** Figures of quality. */
@NullMarked
package org.zhengxin.intake.quality;

import org.jspecify.annotations.NullMarked;
