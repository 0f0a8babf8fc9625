@org.jspecify.annotations.NullMarked
package org.zhengxin.comparison;
