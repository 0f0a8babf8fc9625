package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A date is a day that exists (日期格式). */
@Component
class ReadableDay implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "DATE_UNREADABLE",
            Text.of("日期无法识别或不存在", "A date cannot be read or does not exist"),
            Text.of("改为 2026-11-21 这样的日期", "Write the date as 2026-11-21"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (field.type() == FieldType.DATE && row.day(i) instanceof DayReading.Unreadable) {
                findings.report(CODE, field);
            }
        }
    }
}
