/** Tests of what the pages of content are made of. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.content.web;
