/** Whose desk it is, and what every page of it needs; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.own;

import org.jspecify.annotations.NullMarked;
