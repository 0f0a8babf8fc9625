package org.zhengxin.comparison.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.web.Text;

/**
 * What an earlier workbook says (上次的工作簿), as far as it can still be read; people edit workbooks.
 *
 * @param lines the lines of its list
 * @param past what it said of each line then
 * @param counts how many records of a kind were public then; null if the sheet is gone
 * @param records the records that were listed then; null if the sheet is gone
 * @param labels of the kinds of record, by code
 */
public record EarlierWorkbook(
        List<Line> lines,
        List<Past> past,
        @Nullable Map<Key, Integer> counts,
        @Nullable Map<Key, List<PastRecord>> records,
        Map<String, Text> labels) {

    /** A kind of record about an organisation, by their codes. */
    record Key(String code, String kind) {}

    /**
     * What the workbook says of a line.
     *
     * @param day when it was compared; null if the workbook does not say any more
     * @param code code of the organisation that it led to, or null
     * @param name that organisation's name then; null if the column is gone or empty
     * @param status its status then; null if the column is gone
     */
    public record Past(
            @Nullable LocalDate day,
            @Nullable String code,
            @Nullable String name,
            @Nullable String status) {}

    /**
     * A record that was public then.
     *
     * @param row the number of its row in the sheet
     * @param id the record
     * @param version its version then; null if nobody can tell
     * @param until its last public day then; null if there was none or nobody can tell
     */
    record PastRecord(
            long row,
            String id,
            @Nullable Integer version,
            @Nullable LocalDate until) {}

    /** Returns how many records of a kind were public then; null if nobody can tell. */
    @Nullable
    Integer count(Key key) {
        return counts == null ? null : counts.getOrDefault(key, 0);
    }

    List<PastRecord> recordsOf(Key key) {
        return records == null ? List.of() : records.getOrDefault(key, List.of());
    }
}
