/** The agencies held in memory and in their tables; internal to the module. */
@NullMarked
package org.zhengxin.access.directory;

import org.jspecify.annotations.NullMarked;
