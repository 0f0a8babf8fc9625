/** Catalogues for tests. */
@NullMarked
package org.zhengxin.catalog.testing;

import org.jspecify.annotations.NullMarked;
