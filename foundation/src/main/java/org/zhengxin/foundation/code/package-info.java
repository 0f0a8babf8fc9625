/** Codes and numbers of the field: checked, normalised, never guessed. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.code;
