/** Tests of the catalogue's parts. */
@NullMarked
package org.zhengxin.catalog.load;

import org.jspecify.annotations.NullMarked;
