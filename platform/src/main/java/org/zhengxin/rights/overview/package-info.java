/** The overview of cases and their last days, for the office and for agencies; internal to the module. */
@NullMarked
package org.zhengxin.rights.overview;

import org.jspecify.annotations.NullMarked;
