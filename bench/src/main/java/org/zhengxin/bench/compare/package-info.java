/** Lists of names and codes compared with a large register (名单比对). */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.compare;
