/** Tests of the office's workbench. */
@NullMarked
package org.zhengxin.officedesk;

import org.jspecify.annotations.NullMarked;
