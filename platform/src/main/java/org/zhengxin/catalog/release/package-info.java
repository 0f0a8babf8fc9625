/** Records in the database which release is in force, and refuses one that alters the past or differs from a live node's. */
@NullMarked
package org.zhengxin.catalog.release;

import org.jspecify.annotations.NullMarked;
