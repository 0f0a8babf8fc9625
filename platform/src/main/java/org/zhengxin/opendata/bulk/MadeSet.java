package org.zhengxin.opendata.bulk;

import java.time.Instant;
import java.util.List;
import org.zhengxin.record.PublicExport.Mark;
import org.zhengxin.web.Text;

/**
 * A dataset as it was made (当日数据集).
 *
 * @param asOf the moment at which all rows stood so
 * @param mark what had happened until then
 */
public record MadeSet(
        String name, Text label, List<Column> columns, long rows, Instant asOf, Mark mark, List<MadeFile> files) {

    public MadeSet {
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }
}
