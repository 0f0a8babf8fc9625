package org.zhengxin.content.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.District;

/**
 * What the overview shows: the columns, or what a search found.
 *
 * @param text what was searched for; empty if nothing
 * @param found null if nothing was searched for
 */
record OverviewPage(
        String text,
        List<Shelf> shelves,
        List<District> districts,
        @Nullable Numbered<ArticleLine> found) {

    OverviewPage {
        shelves = List.copyOf(shelves);
        districts = List.copyOf(districts);
    }

    /** A column with its latest articles. */
    record Shelf(Column column, List<ArticleLine> latest) {}
}
