@NullMarked
package org.zhengxin.rights.why;

import org.jspecify.annotations.NullMarked;
