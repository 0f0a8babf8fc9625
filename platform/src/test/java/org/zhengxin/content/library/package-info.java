/** Tests of reading the folder of articles. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.content.library;
