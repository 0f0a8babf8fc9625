/** Two hundred at work, strangers at the door, and batches beside each other (工作台与登录压测). */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.staff;
