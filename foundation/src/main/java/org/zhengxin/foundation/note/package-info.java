/** Signed notes and checkpoints as C2SP defines them (签名短文与检查点), with Ed25519. */
@NullMarked
package org.zhengxin.foundation.note;

import org.jspecify.annotations.NullMarked;
