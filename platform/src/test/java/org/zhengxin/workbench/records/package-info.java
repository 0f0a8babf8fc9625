/** Tests of an agency's own records. */
@NullMarked
package org.zhengxin.workbench.records;

import org.jspecify.annotations.NullMarked;
