/** Credit repair (信用修复): who can apply and when, application, decision, effect, result letter. */
@NullMarked
package org.zhengxin.rights.repair;

import org.jspecify.annotations.NullMarked;
