/** Who may see which batches. */
@NullMarked
package org.zhengxin.intake.web;

import org.jspecify.annotations.NullMarked;
