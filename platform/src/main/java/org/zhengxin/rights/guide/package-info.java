/** The guide to rights, its calculator, figures and templates; internal to the module (权利指南). */
@NullMarked
package org.zhengxin.rights.guide;

import org.jspecify.annotations.NullMarked;
