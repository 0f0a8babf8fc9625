package org.zhengxin.table;

/**
 * A sheet in whose first rows no header was found (无表头的工作表); its rows were passed over.
 *
 * @param sheet the sheet
 * @param rows how many rows were passed over
 */
public record SheetWithoutHeader(Sheet sheet, long rows) implements HeadedItem {}
