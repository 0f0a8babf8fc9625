/** What can be done today against what is held; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.remedy;

import org.jspecify.annotations.NullMarked;
