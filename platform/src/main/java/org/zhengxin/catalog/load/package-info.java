/** Reads releases of the catalogue from YAML and refuses what is not sound, with file and line. */
@NullMarked
package org.zhengxin.catalog.load;

import org.jspecify.annotations.NullMarked;
