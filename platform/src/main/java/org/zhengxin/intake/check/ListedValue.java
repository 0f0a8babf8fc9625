package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A field with a list of values holds values of that list (枚举值). */
@Component
class ListedValue implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "VALUE_NOT_LISTED",
            Text.of("取值不在代码表内", "The value is not one of the list"),
            Text.of("按目录中的取值填写", "Use a value of the catalogue"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            if (field.type() == FieldType.ENUM
                    && field.role() != FieldRole.STATUS
                    && field.role() != FieldRole.SUBJECT_CATEGORY
                    && !EnumValues.listed(field, row.text(i))) {
                findings.report(CODE, field);
            }
        }
    }
}
