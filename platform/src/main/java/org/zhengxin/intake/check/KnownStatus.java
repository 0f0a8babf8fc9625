package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** The state of the act is one that the form lists (当前状态). */
@Component
class KnownStatus implements RowCheck {
    static final RowCode CODE = RowCode.hold(
            "UNKNOWN_STATUS",
            Text.of("当前状态代码未知", "The code of the current state is unknown"),
            Text.of("核对状态代码；信用办可决定如何处理", "Check the code; the office can decide the row"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        String status = row.text(FieldRole.STATUS);
        if (status != null && row.template().codes().status(status).isEmpty()) {
            findings.report(CODE);
        }
    }
}
