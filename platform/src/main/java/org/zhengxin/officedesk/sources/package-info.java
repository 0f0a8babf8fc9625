/** The health of sources (数据源质量). */
@NullMarked
package org.zhengxin.officedesk.sources;

import org.jspecify.annotations.NullMarked;
