package org.zhengxin.content.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Attachment;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.Edition;
import org.zhengxin.web.Text;

/**
 * What the page of an article shows.
 *
 * @param edition in the reader's language, or else the one that there is
 * @param fallback whether it is not in the reader's language
 * @param published day of publication
 * @param updated day of the last change; null if it is the day of publication
 * @param regions what it is about
 */
record ArticlePage(
        Article article,
        Column column,
        Edition edition,
        boolean fallback,
        LocalDate published,
        @Nullable LocalDate updated,
        List<Text> regions) {

    ArticlePage {
        regions = List.copyOf(regions);
    }

    /** Returns the address of an attachment, below that of the page. */
    String address(Attachment attachment) {
        return AttachmentController.address(article, attachment);
    }

    /** Returns a size as readers know it. */
    String size(Attachment attachment) {
        long kilobytes = Math.max(1, Math.round(attachment.size() / 1024.0));
        return kilobytes < 1024 ? kilobytes + " kB" : Math.round(kilobytes / 102.4) / 10.0 + " MB";
    }
}
