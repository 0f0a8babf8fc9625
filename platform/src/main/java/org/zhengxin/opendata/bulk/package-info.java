/** Makes the day's files; internal to the module. */
@NullMarked
package org.zhengxin.opendata.bulk;

import org.jspecify.annotations.NullMarked;
