/** What the packages of the foundation share; not for others. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.internal;
