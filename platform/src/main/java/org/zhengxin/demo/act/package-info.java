/** What the agencies of the synthetic city decide about its organisations. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.demo.act;
