/** Random histories beside a plain model (随机经历检验). */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.histories;
