/** Tests of the catalogue. */
@NullMarked
package org.zhengxin.catalog;

import org.jspecify.annotations.NullMarked;
