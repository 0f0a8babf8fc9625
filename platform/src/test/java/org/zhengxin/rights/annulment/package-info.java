/** Tests of the package. */
@NullMarked
package org.zhengxin.rights.annulment;

import org.jspecify.annotations.NullMarked;
