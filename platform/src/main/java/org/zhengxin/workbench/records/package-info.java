/** An agency's own records (本单位信息): found, read with all their versions, corrected, withdrawn, annulled. */
@NullMarked
package org.zhengxin.workbench.records;

import org.jspecify.annotations.NullMarked;
