/** The log for everyone: tiles, checkpoint, keys, and the page that explains it (透明日志页面). */
@NullMarked
package org.zhengxin.ledger.web;

import org.jspecify.annotations.NullMarked;
