package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A text is no longer than its field allows (文本长度). */
@Component
class TextLength implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "TEXT_TOO_LONG",
            Text.of("文本超过该项允许的长度", "The text is longer than the field allows"),
            Text.of("缩短后重报", "Shorten the text"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        for (int i = 0; i < row.kind().fields().size(); i++) {
            Field field = row.kind().fields().get(i);
            String text = row.text(i);
            Integer longest = field.maxLength();
            if (text != null
                    && longest != null
                    && text.length() > longest
                    && text.codePointCount(0, text.length()) > longest) {
                findings.report(CODE, field);
            }
        }
    }
}
