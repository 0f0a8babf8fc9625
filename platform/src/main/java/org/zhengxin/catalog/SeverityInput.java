package org.zhengxin.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What severity is decided from (失信等级判定依据): the trustworthy inputs only.
 *
 * @param declared what the deciding authority declares, or null
 * @param simpleProcedure whether the simple procedure was used, or null when not said
 * @param categories the penalty's categories as stored values
 * @param fineYuan the fine in yuan, or null
 * @param sector code of the sector whose table counts, or null for the general one
 * @param decidedOn the date of the decision, by which the table's rows are chosen
 */
public record SeverityInput(
        @Nullable Severity declared,
        @Nullable Boolean simpleProcedure,
        List<String> categories,
        @Nullable BigDecimal fineYuan,
        @Nullable String sector,
        LocalDate decidedOn) {

    /** Copies the categories. */
    public SeverityInput {
        categories = List.copyOf(categories);
    }
}
