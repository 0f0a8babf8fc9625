/** Deferrals of display, under four eyes (暂缓公示). */
@NullMarked
package org.zhengxin.officedesk.deferrals;

import org.jspecify.annotations.NullMarked;
