package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** The code of the subject is well-formed (统一社会信用代码格式). */
@Component
class UnifiedCodeForm implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "UNIFIED_CODE_MALFORMED",
            Text.of(
                    "统一社会信用代码格式不对（应为18位，不含 I、O、S、V、Z）",
                    "The unified social credit code is malformed: 18 characters without I, O, S, V and Z"),
            Text.of("核对代码后重报", "Check the code and send the row again"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        if (row.code() instanceof UnifiedCodeCheck.Malformed) {
            findings.report(CODE);
        }
    }
}
