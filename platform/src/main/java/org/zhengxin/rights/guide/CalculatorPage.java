package org.zhengxin.rights.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * What the calculator shows (何时结束试算).
 *
 * @param categories the categories that decide severity
 * @param problem the field that is wrong, or null
 * @param result the answer; null before a question
 */
record CalculatorPage(
        CalculatorForm form,
        List<Choice> kinds,
        List<Choice> categories,
        @Nullable String problem,
        @Nullable Calculation result) {

    /** A kind or a category that can be chosen, by its stored value. */
    record Choice(String code, Text label) {}

    String invalid(String field) {
        return field.equals(problem) ? "true" : "false";
    }
}
