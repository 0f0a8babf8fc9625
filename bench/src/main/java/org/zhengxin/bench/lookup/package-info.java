/** Lookups by code in a large register beside an endpoint that answers a constant. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.lookup;
