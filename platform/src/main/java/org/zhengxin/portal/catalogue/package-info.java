/** The catalogue as pages; internal to the module. */
@NullMarked
package org.zhengxin.portal.catalogue;

import org.jspecify.annotations.NullMarked;
