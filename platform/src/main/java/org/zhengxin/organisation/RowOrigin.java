package org.zhengxin.organisation;

/**
 * The place of a row in its batch (行号).
 *
 * @param sheet name of the sheet, empty for files without sheets
 * @param row number of the row as the sender counts it, from 1
 */
public record RowOrigin(String sheet, int row) {}
