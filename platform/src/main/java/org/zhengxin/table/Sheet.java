package org.zhengxin.table;

/**
 * One sheet of an upload (工作表).
 *
 * @param index place among the sheets that are read, from 1; hidden sheets do not count
 * @param name name as the spreadsheet shows it; empty for a format that has no sheets; inside a zip after the file's
 *     own name, such as {@code 处罚.xlsx/Sheet1}
 */
public record Sheet(int index, String name) {}
