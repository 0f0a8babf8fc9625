package org.zhengxin.portal.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.web.Text;

/**
 * What the page of publicity shows.
 *
 * @param kinds the kinds that are published at all
 * @param form what was asked for
 * @param chosen the kind that was chosen; null on the front page
 * @param lists the latest records, by kind
 * @param authorities the authorities that a list can be narrowed to
 * @param regions the regions that a list can be narrowed to
 * @param next the address of the next page, or null
 */
record PublicityPage(
        List<PublishedKind> kinds,
        PublicityForm form,
        @Nullable Kind chosen,
        List<LatestOfKind> lists,
        List<Choice> authorities,
        List<Choice> regions,
        @Nullable String next) {

    /** A kind that is published. */
    record PublishedKind(String code, Text label) {}

    /** The latest records of a kind. */
    record LatestOfKind(String code, Text label, List<RecordCard> records) {}

    /** One choice of a list. */
    record Choice(String value, Text label) {}

    boolean isChosen(String kind) {
        return chosen != null && chosen.code().equals(kind);
    }

    /** Tells whether the list may be carried away as a feed or a table. */
    boolean open() {
        return chosen != null && chosen.nature() != Nature.ADVERSE;
    }

    String feed() {
        return form.address("/publicity/feed.atom", null);
    }

    String table() {
        return form.address("/publicity/list.csv", null);
    }
}
