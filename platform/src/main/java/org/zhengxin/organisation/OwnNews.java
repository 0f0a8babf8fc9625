package org.zhengxin.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/** What an organisation is told on its page of notices (本组织通知). A feature makes beans of it for what is its own. */
public interface OwnNews {

    /** Returns what happened about an organisation after a moment, the latest first; at most a number. */
    List<Item> since(Own own, Instant moment, int most);

    /**
     * One thing that happened.
     *
     * @param what what, in words
     * @param about the number of the case or document that it is about; null if there is nothing to name
     * @param address of the page that shows more
     */
    record Item(Instant at, Text what, @Nullable String about, String address) {}
}
