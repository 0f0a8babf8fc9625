/** Tests of the index of names. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.organisation.search;
