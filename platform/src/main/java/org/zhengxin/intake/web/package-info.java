/** The intake over HTTP (报送接口). */
@NullMarked
package org.zhengxin.intake.web;

import org.jspecify.annotations.NullMarked;
