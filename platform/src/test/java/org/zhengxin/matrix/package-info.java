/** Who may use which address, held against the running application. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.matrix;
