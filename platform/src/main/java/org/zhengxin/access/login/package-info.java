/** How one signs in: name and password, second factor, invitation, and what slows guessing down; internal to the module. */
@NullMarked
package org.zhengxin.access.login;

import org.jspecify.annotations.NullMarked;
