@org.jspecify.annotations.NullMarked
package org.zhengxin.trail;
