/** Days as files write them, periods in months and working days. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.time;
