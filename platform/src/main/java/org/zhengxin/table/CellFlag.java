package org.zhengxin.table;

/** What the text of a cell does not say by itself (单元格标记). */
public enum CellFlag {
    /** The cell held a number, not text: leading zeros are gone. */
    NUMBER,
    /** The number has more digits than a spreadsheet keeps (15): the last ones may be wrong. */
    NUMERIC_PRECISION,
    /** The cell held a day or a time; the text is ISO 8601 and was written by the reader. */
    DATE,
    /** The cell held a truth value; the text is TRUE or FALSE. */
    BOOLEAN,
    /** The text is the result that was stored beside a formula. */
    FORMULA,
    /** A formula without a stored result; the text is empty. */
    FORMULA_WITHOUT_VALUE,
    /** The cell holds an error such as #N/A, which is its text. */
    ERROR_VALUE
}
