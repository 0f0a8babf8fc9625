package org.zhengxin.intake.check;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** The extension columns hold known words (扩展项取值). */
@Component
class ExtensionWords implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "EXTENSION_UNKNOWN",
            Text.of(
                    "扩展项取值无法识别（是否简易程序、失信等级、效力状态、使用范围）",
                    "An extension column holds a word that is not known: simple procedure, severity, finality or channel"),
            Text.of("按目录中的取值填写", "Use a value of the catalogue"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        unknown(
                row,
                FieldRole.SIMPLE_PROCEDURE,
                text -> row.template().codes().truth(text).isPresent(),
                findings);
        unknown(
                row,
                FieldRole.SEVERITY_DECLARED,
                text -> row.template().codes().severity(text).isPresent(),
                findings);
        unknown(
                row,
                FieldRole.FINALITY,
                text -> row.template().codes().finality(text).isPresent(),
                findings);
        unknown(
                row,
                FieldRole.CHANNEL_LIMIT,
                text -> row.template().codes().channelLimit(text).isPresent(),
                findings);
    }

    private static void unknown(Row row, FieldRole role, Predicate<String> known, Findings findings) {
        String text = row.text(role);
        if (text != null && !known.test(text)) {
            findings.report(CODE, row.kind().fields().get(row.plan().fieldOf(role)));
        }
    }
}
