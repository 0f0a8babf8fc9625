/** How well agencies send (报送质量): in time, sound and soon, each beside the median of all. */
@NullMarked
package org.zhengxin.intake.quality;

import org.jspecify.annotations.NullMarked;
