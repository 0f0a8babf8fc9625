package org.zhengxin.intake.check;

import java.util.Arrays;
import java.util.List;
import org.zhengxin.catalog.DaysWarning;
import org.zhengxin.web.Text;

/** What a row said about its visible days and was not followed (公示期限提示). */
final class DaysCodes {
    private DaysCodes() {}

    static List<RowCode> all() {
        return Arrays.stream(DaysWarning.values()).map(DaysCodes::code).toList();
    }

    private static RowCode code(DaysWarning warning) {
        return RowCode.warn(
                warning.name(), Text.of(warning.label().zh(), warning.label().en()), Text.of("无须处理", "Nothing to do"));
    }
}
