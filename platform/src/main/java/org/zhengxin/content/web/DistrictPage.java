package org.zhengxin.content.web;

import java.util.List;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.District;

/**
 * What a district's site shows.
 *
 * @param columns its columns that hold something of its own
 * @param own its newest articles
 * @param city the newest articles for the whole city
 * @param lists the lists of records of its organisations
 */
record DistrictPage(
        District district,
        List<Column> columns,
        List<ArticleLine> own,
        List<ArticleLine> city,
        List<RecordList> lists) {

    DistrictPage {
        columns = List.copyOf(columns);
        own = List.copyOf(own);
        city = List.copyOf(city);
        lists = List.copyOf(lists);
    }
}
