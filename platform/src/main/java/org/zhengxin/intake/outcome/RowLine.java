package org.zhengxin.intake.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row's outcome as its sender reads it (行结果).
 *
 * @param row number as a person sees it in the sheet
 * @param sheet name of the sheet
 * @param codes documented codes
 * @param fields codes of the fields that they are about
 * @param hiddenBecause why it is not public; null if it is or will be
 */
public record RowLine(
        int row,
        String sheet,
        RowOutcome outcome,
        List<String> codes,
        List<String> fields,
        @Nullable UUID recordId,
        @Nullable String severity,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String hiddenBecause) {}
