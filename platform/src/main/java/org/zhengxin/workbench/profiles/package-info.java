/** Feed profiles made by mapping columns, with a preview on the sender's own file (报送模板配置). */
@NullMarked
package org.zhengxin.workbench.profiles;

import org.jspecify.annotations.NullMarked;
