package org.zhengxin.table;

/** The two columns that stand first in a workbook of faulty rows (退回表的附加列) and are dropped when it comes back. */
public final class ReturnedColumns {

    /** Header of the column with the row's number in the upload. */
    public static final String ROW = "原行号 (original row)";

    /** Header of the column with the reasons. */
    public static final String REASON = "退回原因 (reason)";

    private ReturnedColumns() {}

    /** Tells whether a header label is one of the two. */
    public static boolean contains(String label) {
        return label.strip().equals(ROW) || label.strip().equals(REASON);
    }
}
