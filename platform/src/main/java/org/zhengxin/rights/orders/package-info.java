/** Rectification and regulatory talks (整改与约谈); internal to the module. */
@NullMarked
package org.zhengxin.rights.orders;

import org.jspecify.annotations.NullMarked;
