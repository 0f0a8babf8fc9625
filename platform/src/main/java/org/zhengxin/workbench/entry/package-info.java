/** Forms made from the catalogue (表单录入): a record typed in, checked as a row and sent as one. */
@NullMarked
package org.zhengxin.workbench.entry;

import org.jspecify.annotations.NullMarked;
