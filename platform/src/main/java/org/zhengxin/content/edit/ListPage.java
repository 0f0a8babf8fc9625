package org.zhengxin.content.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.content.library.Fault;

/**
 * All articles to be edited (稿件清单).
 *
 * @param faults what in the folder is not shown to readers, and why
 * @param said the last part of a message about what was just done, or null
 */
record ListPage(
        String token,
        Account account,
        List<Line> drafts,
        List<Line> published,
        List<Fault> faults,
        @Nullable String said) {

    /**
     * An article.
     *
     * @param state {@code draft}, {@code public}, {@code later}, {@code over} or {@code faulty}
     * @param from from when it is public; empty if that is not known
     * @param address of its page; null unless readers see it
     */
    record Line(
            Place place,
            String title,
            String state,
            String from,
            @Nullable String address) {}
}
