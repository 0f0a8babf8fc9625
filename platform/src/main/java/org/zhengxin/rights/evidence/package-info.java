/** The case vault (案件材料保管库): texts and files of cases, each case under a key of its own that can be destroyed. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.rights.evidence;
