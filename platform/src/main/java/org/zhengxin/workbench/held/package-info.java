/** An agency's rows that wait for a person (待核行). */
@NullMarked
package org.zhengxin.workbench.held;

import org.jspecify.annotations.NullMarked;
