package org.zhengxin.intake.desk;

import org.zhengxin.intake.outcome.RowOutcome;

/** The colour in which an outcome is shown, beside its word. */
final class Tones {
    private Tones() {}

    static String of(RowOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED, UPDATED -> "good";
            case UNCHANGED, REFUSED_PERSON -> "";
            case HELD -> "caution";
            case REJECTED -> "adverse";
        };
    }
}
