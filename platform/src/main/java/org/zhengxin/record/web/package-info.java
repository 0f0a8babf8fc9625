/** Records over HTTP (信息接口). */
@NullMarked
package org.zhengxin.record.web;

import org.jspecify.annotations.NullMarked;
