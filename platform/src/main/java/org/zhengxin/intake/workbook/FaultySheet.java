package org.zhengxin.intake.workbook;

import java.util.List;

/**
 * A sheet of the upload as it comes back (退回工作表).
 *
 * @param index its place in the upload, from 1
 * @param name its name in the upload, any text
 * @param header its labels in their order; empty if no header was found
 */
public record FaultySheet(int index, String name, List<String> header) {}
