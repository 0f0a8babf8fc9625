package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.RepairParallel;
import org.zhengxin.catalog.RepairProcedure;

/**
 * Whether a record can be repaired (修复资格说明), since when or from when on, and what is still missing.
 *
 * @param periodEnds the last day of the least period, or null when there is none
 * @param earliest the first day of application, or null when there is no period
 * @param missing the documents that are required and were not handed in
 * @param bases where that is laid down
 * @param instead what leads to the end instead, or null
 * @param procedure how it is applied for, or null when it cannot be
 * @param parallel rules of other sites about the same record
 */
record RepairOutlook(
        State state,
        @Nullable LocalDate periodEnds,
        @Nullable LocalDate earliest,
        List<RepairProcedure.Item> missing,
        List<Basis> bases,
        @Nullable Remedy instead,
        @Nullable RepairProcedure procedure,
        List<RepairParallel> parallel) {

    /** Where it stands (修复资格). */
    enum State {
        /** It can be applied for today. */
        POSSIBLE,
        /** It can be applied for, with proof that the duty has been performed: there is no least period. */
        UPON_PERFORMANCE,
        /** Its least period is not over. */
        TOO_EARLY,
        /** Records of its kind are not repaired; something else leads to the end. */
        NOT_BY_RULE,
        /** No rule says; the deciding authority is to be asked. */
        NOT_SAID,
        /** It has been repaired. */
        REPAIRED,
        /** Nothing of it is shown, shared or used that a repair could end. */
        NOTHING_TO_END,
        /** It has not had effect yet. */
        NOT_YET
    }

    /** Tells whether an application can be handed in today. */
    boolean open() {
        return state == State.POSSIBLE || state == State.UPON_PERFORMANCE;
    }
}
