/** Tests of content. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.content;
