/** From a sheet's header to the fields of a kind (表头映射): official forms, and feed profiles for an agency's own headers. */
@NullMarked
package org.zhengxin.intake.mapping;

import org.jspecify.annotations.NullMarked;
