package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** An amount is an exact decimal, not below zero (金额格式). */
@Component
class ReadableAmount implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "AMOUNT_UNREADABLE",
            Text.of("金额不是数字", "An amount is not a number"),
            Text.of("只填数字，单位以表头为准", "Write digits alone; the unit is the one in the header"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (field.type() == FieldType.AMOUNT && broken(row.amount(i))) {
                findings.report(CODE, field);
            }
        }
    }

    private static boolean broken(AmountReading reading) {
        return switch (reading) {
            case AmountReading.Amount amount -> amount.yuan().signum() < 0;
            case AmountReading.UnitConflict conflict -> false;
            case AmountReading.Blank blank -> false;
            case AmountReading.Unreadable unreadable -> true;
        };
    }
}
