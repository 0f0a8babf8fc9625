package org.zhengxin.intake.check;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.money.AmountReading;
import org.zhengxin.foundation.money.WrittenAmount;
import org.zhengxin.foundation.money.WrittenAmounts;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A fine equals the fine that the text states (金额与文字). */
@Component
class AmountMatchesText implements RowCheck {
    static final RowCode CODE = RowCode.hold(
            "AMOUNT_TEXT_MISMATCH",
            Text.of("金额与处罚内容中写明的金额不一致", "The amount disagrees with the amount stated in the text"),
            Text.of("核对金额及单位（官方模板为万元）后重报", "Check amount and unit (the official forms use 万元) and send the row again"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        if (!(row.amount(FieldRole.FINE_AMOUNT) instanceof AmountReading.Amount fine)) {
            return;
        }
        String content = row.text(FieldRole.ACT_CONTENT);
        if (content == null) {
            return;
        }
        List<WrittenAmount> stated = WrittenAmounts.find(content).stream()
                .filter(amount -> amount.cue() == WrittenAmount.Cue.FINE && amount.sense() == WrittenAmount.Sense.SUM)
                .toList();
        BigDecimal total = stated.stream().map(WrittenAmount::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean agrees = stated.isEmpty()
                || total.compareTo(fine.yuan()) == 0
                || stated.stream().anyMatch(amount -> amount.yuan().compareTo(fine.yuan()) == 0);
        if (!agrees) {
            findings.report(CODE);
        }
    }
}
