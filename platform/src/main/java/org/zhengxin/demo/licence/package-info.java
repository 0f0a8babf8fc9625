/** A make-believe service for electronic business licences, in the fictional city alone; internal to the module. */
@NullMarked
package org.zhengxin.demo.licence;

import org.jspecify.annotations.NullMarked;
