/** Tests of the catalogue's parts. */
@NullMarked
package org.zhengxin.catalog.release;

import org.jspecify.annotations.NullMarked;
