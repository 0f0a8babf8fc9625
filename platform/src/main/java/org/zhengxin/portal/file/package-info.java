/** Records as pages show them; internal to the module. */
@NullMarked
package org.zhengxin.portal.file;

import org.jspecify.annotations.NullMarked;
