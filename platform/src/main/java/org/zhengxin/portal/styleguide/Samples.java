package org.zhengxin.portal.styleguide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.zhengxin.portal.file.CardState;
import org.zhengxin.portal.file.ChallengeEnd;
import org.zhengxin.portal.file.FieldLine;
import org.zhengxin.portal.file.PublicEnd;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.web.Text;

/** Invented content for the page of components: nobody decided it, and no law says so. */
final class Samples {

    private static final Text LAW = Text.of("《示例条例》第一条", "Sample Regulations, article 1");

    private Samples() {}

    /** Returns a penalty of a month ago. */
    static RecordCard penalty(ZonedDateTime now) {
        LocalDate decided = now.toLocalDate().minusMonths(1);
        return new RecordCard(
                "00000000-0000-0000-0000-000000000000",
                "administrative-penalty",
                Text.of("行政处罚", "Administrative penalty"),
                Tone.ADVERSE,
                new CardState(Text.of("异议处理中", "under objection"), Tone.CAUTION),
                null,
                "样罚〔2026〕1号",
                "样罚〔2026〕1号",
                new FieldLine(Text.of("违法行为类型", "Type of violation"), "示例：未按规定公示营业执照"),
                "中州市某局",
                Text.of("中州市某局", "Bureau of Zhongzhou"),
                decided,
                decided.plusDays(3),
                null,
                null,
                Text.of("一般", "moderate"),
                Text.of("罚款金额", "the fine"),
                null,
                new BigDecimal("2000"),
                new PublicEnd(decided.plusYears(1), Text.of("自决定之日起1年", "1 year from the decision"), LAW),
                LAW,
                LAW,
                List.of(Text.of("可以提出异议", "Object"), Text.of("可以申请信用修复", "Apply for credit repair")),
                List.of(new ChallengeEnd(Text.of("行政复议", "administrative review"), decided.plusDays(63), LAW)),
                false,
                now.minusDays(20),
                List.of(new FieldLine(Text.of("处罚内容", "Content"), "罚款人民币贰仟元整。")));
    }
}
