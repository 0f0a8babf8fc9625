/** The sending side of an agency's desk (报送工作台): what it sends, what came of it, and what is mended or recalled. */
@NullMarked
package org.zhengxin.intake.desk;

import org.jspecify.annotations.NullMarked;
