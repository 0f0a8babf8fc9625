/** Machine clients with tokens of their own: scopes, expiry, rotation, limits; internal to the module. */
@NullMarked
package org.zhengxin.access.machine;

import org.jspecify.annotations.NullMarked;
