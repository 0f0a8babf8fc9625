package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** The category of the subject is one of the form (行政相对人类别). */
@Component
class KnownCategory implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "CATEGORY_UNKNOWN",
            Text.of("行政相对人类别无法识别", "The category of the subject is not known"),
            Text.of("填写 法人及非法人组织 或 个体工商户", "Write 法人及非法人组织 or 个体工商户"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        if (row.text(FieldRole.SUBJECT_CATEGORY) != null && row.category() == null) {
            findings.report(CODE);
        }
    }
}
