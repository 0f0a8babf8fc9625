/** The commands {@code ./zhengxin backup} and {@code restore} (备份与恢复), run beside the platform or without it. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.store.backup;
