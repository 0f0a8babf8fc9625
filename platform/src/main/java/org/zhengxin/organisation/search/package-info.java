/** The index of names (名称索引): how names and what people type are read, compared, kept and ranked. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.organisation.search;
