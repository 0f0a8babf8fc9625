/** Tests of the agency's workbench. */
@NullMarked
package org.zhengxin.workbench;

import org.jspecify.annotations.NullMarked;
