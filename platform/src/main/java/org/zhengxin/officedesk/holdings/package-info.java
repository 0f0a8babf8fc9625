/** Held rows of all agencies with their clock (待核行办理). */
@NullMarked
package org.zhengxin.officedesk.holdings;

import org.jspecify.annotations.NullMarked;
