/** Provisional organisations and merges (主体确认与合并). */
@NullMarked
package org.zhengxin.officedesk.organisations;

import org.jspecify.annotations.NullMarked;
