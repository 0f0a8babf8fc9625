package org.zhengxin.workbench.held;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.HeldCase;
import org.zhengxin.intake.HeldLine;
import org.zhengxin.web.Text;

/** The pages of waiting rows. */
sealed interface HeldPage {

    /** Whoever reads it. */
    Account account();

    /** What its forms carry. */
    String token();

    /**
     * The list.
     *
     * @param rows with the name of their kind and the moment when they came
     * @param next address of the next page, or null
     * @param told key of the message that the last decision left, or null
     */
    record Waiting(
            Account account,
            String token,
            List<Line> rows,
            @Nullable String next,
            @Nullable String told) implements HeldPage {}

    /** A row in the list. */
    record Line(HeldLine row, @Nullable Text kind, String receivedAt) {}

    /**
     * One row.
     *
     * @param wanted what further organisations were looked for by; empty for nothing
     * @param problem what stopped the decision, or null
     */
    record One(
            Account account,
            String token,
            HeldCase row,
            Line line,
            String wanted,
            String chosen,
            String reason,
            @Nullable Text problem)
            implements HeldPage {}
}
