package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.demo.act.Value.Amount;
import org.zhengxin.demo.act.Value.Day;
import org.zhengxin.demo.act.Value.Text;

/** Turns a row into the one that corrects it (更正): the same identity, other content. */
final class Correction {
    private Correction() {}

    static Row of(Row sent) {
        Row row = sent.copy();
        row.put(FieldRole.REMARK, "更正：以本次报送为准");
        if (sent.get(FieldRole.FINE_AMOUNT) instanceof Amount(BigDecimal yuan)
                && sent.get(FieldRole.ACT_CONTENT) instanceof Text(String content)) {
            BigDecimal corrected = yuan.divide(BigDecimal.TWO, 0, RoundingMode.UP);
            row.put(FieldRole.FINE_AMOUNT, corrected);
            row.put(
                    FieldRole.ACT_CONTENT,
                    content.replace(words(yuan), words(corrected)).replace("（" + yuan + "元）", "（" + corrected + "元）"));
        } else if (sent.get(FieldRole.VALID_UNTIL) instanceof Day(LocalDate day) && day.getYear() < 2099) {
            row.put(FieldRole.VALID_UNTIL, day.plusYears(1));
        }
        return row;
    }

    private static String words(BigDecimal yuan) {
        return "罚款人民币" + AmountWords.of(yuan.longValueExact());
    }
}
