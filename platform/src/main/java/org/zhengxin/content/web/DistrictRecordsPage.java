package org.zhengxin.content.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.content.library.District;
import org.zhengxin.record.PublicList.Line;

/**
 * What a district's list of records shows.
 *
 * @param next the address of what follows, or null
 */
record DistrictRecordsPage(
        District district,
        RecordList list,
        List<Line> lines,
        @Nullable String next) {}
