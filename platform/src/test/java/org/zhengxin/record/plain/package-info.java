/** The credit file retold as plainly as possible (平实模型), from the documents and not from the code it is held against. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.record.plain;
