/** What the office does with agencies over the API; internal to the module. */
@NullMarked
package org.zhengxin.access.office;

import org.jspecify.annotations.NullMarked;
