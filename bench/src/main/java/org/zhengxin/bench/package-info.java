/** Benchmarks: a running platform measured from outside, each figure beside its limit from the same run. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench;
