package org.zhengxin.intake.check;

import java.util.Arrays;
import java.util.List;
import org.zhengxin.table.RowProblem;
import org.zhengxin.web.Text;

/** The codes of rows that cannot be read although their neighbours can (行读取代码). */
public final class ReaderCodes {
    private ReaderCodes() {}

    /** Returns the code of a problem. */
    public static RowCode of(RowProblem problem) {
        return RowCode.reject(
                problem.name(),
                Text.of(problem.zh(), problem.en()),
                Text.of("按说明修改后重报", "Mend the row as it says and send it again"));
    }

    /** Returns all of them. */
    public static List<RowCode> all() {
        return Arrays.stream(RowProblem.values()).map(ReaderCodes::of).toList();
    }
}
