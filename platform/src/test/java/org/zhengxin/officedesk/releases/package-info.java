/** Tests of the office's workbench. */
@NullMarked
package org.zhengxin.officedesk.releases;

import org.jspecify.annotations.NullMarked;
