/** Tests of the limits. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.access.rate;
