/** How batches run. */
@NullMarked
package org.zhengxin.intake.run;

import org.jspecify.annotations.NullMarked;
