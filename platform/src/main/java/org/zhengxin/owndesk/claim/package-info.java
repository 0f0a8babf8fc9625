/** Claiming an organisation, and the office's part of it; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.claim;

import org.jspecify.annotations.NullMarked;
