/** Objections (异议): filing, the provider's answer, the decision with its effect, appeal, and what is told afterwards. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.rights.objection;
