/** The files in which the agencies of the synthetic city send what they decided. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.demo.file;
