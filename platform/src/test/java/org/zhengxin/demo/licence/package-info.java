/** Make-believe business licences. */
@NullMarked
package org.zhengxin.demo.licence;

import org.jspecify.annotations.NullMarked;
