@NullMarked
package org.zhengxin.ledger;

import org.jspecify.annotations.NullMarked;
