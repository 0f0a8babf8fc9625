/** What happened about the organisation since one last looked; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.notice;

import org.jspecify.annotations.NullMarked;
