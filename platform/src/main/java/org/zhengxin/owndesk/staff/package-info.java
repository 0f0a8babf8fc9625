/** The organisation's own accounts; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.staff;

import org.jspecify.annotations.NullMarked;
