/** Notices that are served on organisations (告知与送达); internal to the module. */
@NullMarked
package org.zhengxin.rights.notices;

import org.jspecify.annotations.NullMarked;
