/** Recalls of batches by those who sent them (批次撤回). */
@NullMarked
package org.zhengxin.intake.recall;

import org.jspecify.annotations.NullMarked;
