package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** Says what is unusual about a sound code (统一社会信用代码提示). */
@Component
class UnifiedCodeOddities implements RowCheck {
    static final RowCode CODE = RowCode.warn(
            "UNIFIED_CODE_UNUSUAL",
            Text.of(
                    "统一社会信用代码可用但不常见（第17位、区划或登记部门）",
                    "The unified social credit code can be used but is unusual: its 17th character, region or department"),
            Text.of("请核对；登记代码无误则不必处理", "Check it; nothing to do if it is the registered code"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        if (row.code() instanceof UnifiedCodeCheck.Sound sound
                && !sound.warnings().isEmpty()) {
            findings.report(CODE);
        }
    }
}
