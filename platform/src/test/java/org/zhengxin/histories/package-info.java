/** Random histories carried out and asked about from outside the application, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.histories;
