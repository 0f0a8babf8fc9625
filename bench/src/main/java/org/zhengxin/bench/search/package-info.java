/** Search by what people type in a large register, beside the bare query of the index, and how well it finds. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.search;
