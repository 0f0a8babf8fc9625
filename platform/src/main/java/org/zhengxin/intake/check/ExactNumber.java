package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.intake.row.Row;
import org.zhengxin.table.CellFlag;
import org.zhengxin.web.Text;

/** A code stored as a number has kept all its digits (数字精度). */
@Component
class ExactNumber implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "NUMERIC_PRECISION",
            Text.of(
                    "号码以数字形式存放，末几位已丢失",
                    "A number that identifies something was stored as a number and has lost its last digits"),
            Text.of("把该列设为文本格式，重新填写完整号码", "Format the column as text and enter the whole number again"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (row.flagged(i, CellFlag.NUMERIC_PRECISION)
                    && (field.type() == FieldType.CODE || field.type() == FieldType.TEXT)) {
                findings.report(CODE, field);
            }
        }
    }
}
