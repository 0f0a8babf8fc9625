package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A number field holds a whole number (整数格式). */
@Component
class WholeNumber implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "NUMBER_UNREADABLE",
            Text.of("应为整数", "A whole number is expected"),
            Text.of("改为整数后重报", "Write a whole number"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            String text = row.text(i);
            if (field.type() == FieldType.INTEGER
                    && text != null
                    && !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                findings.report(CODE, field);
            }
        }
    }
}
