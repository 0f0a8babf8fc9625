@org.jspecify.annotations.NullMarked
package org.zhengxin.access.account;
