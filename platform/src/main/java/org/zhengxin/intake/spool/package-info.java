/** The encrypted spool (加密暂存): uploads lie here until their batch has ended, readable only with the batch's key. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.intake.spool;
