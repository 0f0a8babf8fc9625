/** Speaks HTTP to the application under test, for the tests of every module. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.web.testing;
