package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.intake.row.Row;
import org.zhengxin.table.CellFlag;
import org.zhengxin.web.Text;

/** Says where the result of a formula was taken (公式). */
@Component
class FormulaValue implements RowCheck {
    static final RowCode CODE = RowCode.warn(
            "FORMULA_VALUE",
            Text.of("取用了公式保存的结果", "The stored result of a formula was taken"),
            Text.of("请核对数值；建议粘贴为数值", "Check the value; better paste values than formulas"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (row.flagged(i, CellFlag.FORMULA)) {
                findings.report(CODE, field);
            }
        }
    }
}
