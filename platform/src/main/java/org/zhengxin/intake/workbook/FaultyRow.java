package org.zhengxin.intake.workbook;

import java.util.List;

/**
 * A row that comes back (退回行).
 *
 * @param sheet place of its sheet in the upload, from 1
 * @param row its number in the upload
 * @param values its values in the header's order; none for a row that was refused because it is about a person, or that
 *     could not be read
 * @param reasons why it comes back
 */
public record FaultyRow(int sheet, long row, List<String> values, List<FaultyReason> reasons) {}
