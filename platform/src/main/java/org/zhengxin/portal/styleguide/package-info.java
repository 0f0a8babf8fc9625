/** The page that shows every component of the design system; internal to the module. */
@NullMarked
package org.zhengxin.portal.styleguide;

import org.jspecify.annotations.NullMarked;
