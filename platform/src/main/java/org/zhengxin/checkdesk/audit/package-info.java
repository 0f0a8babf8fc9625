/** Who read what, for the auditor; internal to the module. */
@NullMarked
package org.zhengxin.checkdesk.audit;

import org.jspecify.annotations.NullMarked;
