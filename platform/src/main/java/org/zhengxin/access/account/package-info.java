/** Accounts and their secrets: passwords, second factors, one-time links; internal to the module. */
@NullMarked
package org.zhengxin.access.account;

import org.jspecify.annotations.NullMarked;
