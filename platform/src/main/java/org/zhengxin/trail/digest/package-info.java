/** A digest of each day's accesses, in the transparency log; internal to the module. */
@NullMarked
package org.zhengxin.trail.digest;

import org.jspecify.annotations.NullMarked;
