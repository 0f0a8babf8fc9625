package org.zhengxin.rights.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * What the calculator shows (何时结束试算).
 *
 * @param categories the categories that decide severity, as stored values
 * @param problem the field that is wrong, or null
 * @param result the answer; null before a question
 */
record CalculatorPage(
        CalculatorForm form,
        List<Choice> kinds,
        List<String> categories,
        @Nullable String problem,
        @Nullable Calculation result) {

    /** A kind that can be chosen. */
    record Choice(String code, Text label) {}

    String invalid(String field) {
        return field.equals(problem) ? "true" : "false";
    }
}
