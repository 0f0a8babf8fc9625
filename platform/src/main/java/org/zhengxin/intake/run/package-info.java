/** Runs batches (批次处理): read, check, resolve, file, commit, chunk by chunk. */
@NullMarked
package org.zhengxin.intake.run;

import org.jspecify.annotations.NullMarked;
