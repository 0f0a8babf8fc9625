/** Tests of editing articles. */
@NullMarked
package org.zhengxin.content.edit;

import org.jspecify.annotations.NullMarked;
