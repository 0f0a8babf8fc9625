/** Editing of articles in the browser (稿件编辑): the same files that any editor would write. */
@NullMarked
package org.zhengxin.content.edit;

import org.jspecify.annotations.NullMarked;
