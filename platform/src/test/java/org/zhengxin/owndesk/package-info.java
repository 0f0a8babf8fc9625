/** An organisation's own desk, walked through as an organisation user and as the office. */
@NullMarked
package org.zhengxin.owndesk;

import org.jspecify.annotations.NullMarked;
