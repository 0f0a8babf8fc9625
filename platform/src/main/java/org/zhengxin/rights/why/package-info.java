/** Why a record is public, until when and by what; internal to the module (公示依据说明). */
@NullMarked
package org.zhengxin.rights.why;

import org.jspecify.annotations.NullMarked;
