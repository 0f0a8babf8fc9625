package org.zhengxin.table;

import java.util.List;

/**
 * The header of a sheet (表头); the rows that follow are data under it.
 *
 * @param sheet the sheet
 * @param row number of the header's row
 * @param labels its labels in order, as given; the two columns of a returned workbook are gone, from the rows too
 */
public record SheetHeader(Sheet sheet, long row, List<String> labels) implements HeadedItem {}
