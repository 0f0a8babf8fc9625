package org.zhengxin.checkdesk.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.trail.Reason;

/**
 * What stands in the form of a check (核查表单).
 *
 * @param q part of a name, or a code
 * @param purpose the id of a purpose
 */
record CheckForm(
        @Nullable String q,
        @Nullable String purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {

    private static final int LONGEST_TEXT = 200;

    String text() {
        String text = Objects.requireNonNullElse(q, "").strip();
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()))));
    }

    String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    Reason reason() {
        return new Reason(said(purpose), caseNumber, onBehalfOf);
    }
}
