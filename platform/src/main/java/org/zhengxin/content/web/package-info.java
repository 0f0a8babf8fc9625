/** The pages of content, its feeds and the district sites; internal to the module. */
@NullMarked
package org.zhengxin.content.web;

import org.jspecify.annotations.NullMarked;
