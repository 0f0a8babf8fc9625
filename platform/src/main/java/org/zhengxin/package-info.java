/** The platform: one Spring Boot application whose direct sub-packages are its modules. */
@org.jspecify.annotations.NullMarked
package org.zhengxin;
