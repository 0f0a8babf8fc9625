/** What an agency owes today (今日待办), gathered from all features. */
@NullMarked
package org.zhengxin.workbench.today;

import org.jspecify.annotations.NullMarked;
