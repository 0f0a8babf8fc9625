/** Annulments: the public reason, and those that the office carries out; internal to the module (撤销公示). */
@NullMarked
package org.zhengxin.rights.annulment;

import org.jspecify.annotations.NullMarked;
