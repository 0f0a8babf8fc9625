/** The guide to the API; internal to the module. */
@NullMarked
package org.zhengxin.opendata.guide;

import org.jspecify.annotations.NullMarked;
