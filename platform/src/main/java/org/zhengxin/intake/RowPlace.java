package org.zhengxin.intake;

import java.util.UUID;

/**
 * Where a row stands among all that was ever sent (行位置).
 *
 * @param sheet the sheet's place in the file, from 1
 * @param row its number as a person sees it in the sheet
 */
public record RowPlace(UUID batch, int sheet, int row) {}
