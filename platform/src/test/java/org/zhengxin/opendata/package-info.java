/** Tests of open data. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.opendata;
