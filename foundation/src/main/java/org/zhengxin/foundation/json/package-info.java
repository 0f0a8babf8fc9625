/** Canonical JSON and digests over it. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.json;
