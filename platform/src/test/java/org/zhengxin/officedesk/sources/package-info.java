/** Tests of the office's workbench. */
@NullMarked
package org.zhengxin.officedesk.sources;

import org.jspecify.annotations.NullMarked;
