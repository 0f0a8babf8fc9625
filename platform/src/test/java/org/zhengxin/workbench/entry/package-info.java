/** Tests of forms made from the catalogue. */
@NullMarked
package org.zhengxin.workbench.entry;

import org.jspecify.annotations.NullMarked;
