/** What became of batches and rows (处理结果): written by the run, read by everyone else. */
@NullMarked
package org.zhengxin.intake.outcome;

import org.jspecify.annotations.NullMarked;
