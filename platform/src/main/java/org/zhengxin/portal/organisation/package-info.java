/** The pages of organisations; internal to the module. */
@NullMarked
package org.zhengxin.portal.organisation;

import org.jspecify.annotations.NullMarked;
