/** Who looked at what is held about the organisation; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.reads;

import org.jspecify.annotations.NullMarked;
