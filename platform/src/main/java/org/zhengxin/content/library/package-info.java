/** Reads the folder of articles and knows what of it is public now; internal to the module. */
@NullMarked
package org.zhengxin.content.library;

import org.jspecify.annotations.NullMarked;
