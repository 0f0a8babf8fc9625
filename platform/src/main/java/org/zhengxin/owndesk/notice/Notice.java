package org.zhengxin.owndesk.notice;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Something that happened about an organisation (通知): computed from what is written anyway, stored nowhere.
 *
 * @param what what happened, in words
 * @param about the document, the unit or the function that it is about; null if there is nothing to name
 * @param address of the page that shows more
 * @param unread whether the account has not seen it yet
 */
record Notice(
        Source source,
        Instant at,
        ZonedDateTime time,
        Text what,
        @Nullable String about,
        String address,
        boolean unread) {}
