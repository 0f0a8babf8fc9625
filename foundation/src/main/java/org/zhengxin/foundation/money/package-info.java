/** Exact amounts in yuan, as cells state them and as texts write them. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.money;
