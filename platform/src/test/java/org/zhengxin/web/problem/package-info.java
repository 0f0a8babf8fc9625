@org.jspecify.annotations.NullMarked
package org.zhengxin.web.problem;
