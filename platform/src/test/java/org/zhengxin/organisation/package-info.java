/** Tests of the register of organisations. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.organisation;
