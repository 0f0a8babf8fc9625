/** What tests of the intake share: a desk to send from, rows to send, and the oracle that runs after every batch. */
@NullMarked
package org.zhengxin.intake.testing;

import org.jspecify.annotations.NullMarked;
