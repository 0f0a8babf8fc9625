package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A unit written in a cell is that of its column (金额单位). */
@Component
class AmountUnitAgrees implements RowCheck {
    static final RowCode CODE = RowCode.hold(
            "AMOUNT_UNIT_CONFLICT",
            Text.of("单元格所写单位与表头单位不一致", "The unit written in the cell contradicts the unit of the column"),
            Text.of("请按表头单位填写后重报", "Write the amount in the unit of the column and send the row again"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (field.type() == FieldType.AMOUNT && row.amount(i) instanceof AmountReading.UnitConflict) {
                findings.report(CODE, field);
            }
        }
    }
}
