package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** No free text carries the number of a person (文本中的个人号码). */
@Component
class NoPersonNumberInText implements RowCheck {
    static final RowCode CODE = RowCode.hold(
            "PERSON_NUMBER_IN_TEXT",
            Text.of(
                    "文本中含有疑似身份证、电话或银行卡号，已遮蔽，待人工核对",
                    "The text held what looks like an identity-card, telephone or bank-card number; it was covered and the row waits for a person"),
            Text.of(
                    "删去个人号码后重报，或由信用办核对遮蔽后的内容",
                    "Take the number out and send the row again, or let the office look at the covered text"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        if (row.maskedText()) {
            findings.report(CODE);
        }
    }
}
