package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.intake.row.Row;
import org.zhengxin.table.CellFlag;
import org.zhengxin.web.Text;

/** No cell holds an error value (单元格错误). */
@Component
class CellWithoutError implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "CELL_ERROR",
            Text.of("单元格是错误值或没有结果的公式", "The cell holds an error, or a formula without a result"),
            Text.of("改为数值后重报", "Replace it by its value"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (row.flagged(i, CellFlag.ERROR_VALUE) || row.flagged(i, CellFlag.FORMULA_WITHOUT_VALUE)) {
                findings.report(CODE, field);
            }
        }
    }
}
