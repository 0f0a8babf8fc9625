package org.zhengxin.table;

/**
 * How much a reader takes before it refuses (读取限额).
 *
 * @param maxUnpackedBytes all that comes out of one upload's zip, in bytes
 * @param maxRatio how many times longer than its packed form an entry may be, once past the first 16 MB
 * @param maxFiles files in a zip, those inside an .xlsx too
 * @param maxSheets sheets in all
 * @param maxRows rows in all, blank ones not counted
 * @param maxColumns columns of a row
 * @param maxCellChars UTF-16 units of a cell; a spreadsheet's own limit is 32,767
 * @param maxRowChars UTF-16 units of a row
 * @param maxSharedStringBytes memory that a workbook's shared strings may take, in bytes
 * @param maxDepth nesting of JSON and XML
 */
public record ReadLimits(
        long maxUnpackedBytes,
        int maxRatio,
        int maxFiles,
        int maxSheets,
        long maxRows,
        int maxColumns,
        int maxCellChars,
        int maxRowChars,
        long maxSharedStringBytes,
        int maxDepth) {

    /** Limits when none are configured. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(4L << 30, 300, 2000, 200, 5_000_000, 1000, 32_767, 1 << 20, 256L << 20, 32);
}
