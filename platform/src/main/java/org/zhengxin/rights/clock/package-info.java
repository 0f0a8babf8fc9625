/** The clocks of cases: which time limit runs, for whom, until when; internal to the module. */
@NullMarked
package org.zhengxin.rights.clock;

import org.jspecify.annotations.NullMarked;
