/** Releases of the catalogue and how far their rules have come (目录版本). */
@NullMarked
package org.zhengxin.officedesk.releases;

import org.jspecify.annotations.NullMarked;
