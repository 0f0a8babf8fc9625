/** Tests of the auditor's desk. */
@NullMarked
package org.zhengxin.checkdesk.audit;

import org.jspecify.annotations.NullMarked;
