/** Tests of credit repair. */
@NullMarked
package org.zhengxin.rights.repair;

import org.jspecify.annotations.NullMarked;
