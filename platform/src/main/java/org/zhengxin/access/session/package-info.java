/** Sign-ins at a browser, kept in the database so that every node knows them; internal to the module. */
@NullMarked
package org.zhengxin.access.session;

import org.jspecify.annotations.NullMarked;
