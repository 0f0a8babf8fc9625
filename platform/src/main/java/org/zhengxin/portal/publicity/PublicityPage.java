package org.zhengxin.portal.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.web.Text;

/**
 * What the page of publicity shows.
 *
 * @param kinds the kinds that are published at all
 * @param chosen the code of the kind that was chosen; null on the front page
 * @param lists the latest records, by kind
 * @param next the address of the next page, or null
 */
record PublicityPage(
        List<PublishedKind> kinds,
        @Nullable String chosen,
        List<LatestOfKind> lists,
        @Nullable String next) {

    /** A kind that is published. */
    record PublishedKind(String code, Text label) {}

    /** The latest records of a kind. */
    record LatestOfKind(String code, Text label, List<RecordCard> records) {}
}
