/** Intake of a large file beside COPY of the rows that it became. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.intake;
