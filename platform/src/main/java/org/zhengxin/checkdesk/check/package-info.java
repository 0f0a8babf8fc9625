/** Looking an organisation up before a decision, with purpose and case number; internal to the module. */
@NullMarked
package org.zhengxin.checkdesk.check;

import org.jspecify.annotations.NullMarked;
