package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.intake.mapping.Defaults;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A field that the form demands is filled in (必填项). */
@Component
class MandatoryField implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "MANDATORY_MISSING",
            Text.of("必填项为空", "A mandatory field is empty"),
            Text.of("补填该项后重报", "Fill the field in and send the row again"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (row.text(i) == null && demanded(row, i, field)) {
                findings.report(CODE, field);
            }
        }
    }

    private static boolean demanded(Row row, int place, Field field) {
        boolean leftOut = row.plan().columnOf(place) == SheetPlan.NONE;
        return row.plan().requirement(place).applies(row::text) && !(leftOut && Defaults.covers(field));
    }
}
