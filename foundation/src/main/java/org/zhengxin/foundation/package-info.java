/** Pure values of the field: codes, days, amounts, names and their canonical forms. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation;
