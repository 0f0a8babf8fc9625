/** Checks proofs, logs and exports of a register on one's own machine (独立验证程序). */
@NullMarked
package org.zhengxin.verifier;

import org.jspecify.annotations.NullMarked;
