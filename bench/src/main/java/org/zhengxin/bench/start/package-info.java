/** Times until the platform is ready. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.bench.start;
