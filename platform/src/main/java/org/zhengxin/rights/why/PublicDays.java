package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.record.Change;
import org.zhengxin.record.RecordGround;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/**
 * Says which limit decided a record's last public day (公示截止依据). The day is the one that stands on the version and is never
 * worked out anew: the rule is asked what it would have given without the row's own limits, and the two are compared.
 */
final class PublicDays {
    private static final Text QUESTION = Text.of("公示到哪一天，由什么决定？", "Until when, and by what?");

    private final RecordGround ground;
    private final ChannelDays rule;
    private final @Nullable LocalDate until;

    private PublicDays(Kind kind, RecordGround ground) {
        this.ground = ground;
        this.rule = kind.publication().days(ruleAlone(ground)).on(Channel.PUBLIC);
        this.until = ground.on(Channel.PUBLIC).until();
    }

    static Point end(Kind kind, RecordGround ground) {
        return new PublicDays(kind, ground).point();
    }

    private Point point() {
        Limit limit = rule.limit();
        LocalDate last = until;
        if (last == null) {
            Text event = limit == null ? Text.of("至终止事件为止", "until it ends") : CatalogueWords.of(limit.words());
            return limit == null
                    ? Point.of("PUBLIC_UNTIL", QUESTION, event)
                    : Point.of("PUBLIC_UNTIL", QUESTION, event, CatalogueWords.of(limit.basis()));
        }
        if (limit != null && Objects.equals(last, rule.until())) {
            Text words = CatalogueWords.of(limit.words());
            return Point.of(
                    "PUBLIC_UNTIL",
                    QUESTION,
                    Text.of(
                            "公示至" + last + "，当日终了前仍公示。" + words.zh() + "。",
                            "Until " + last + ", to the end of that day: " + words.en() + "."),
                    CatalogueWords.of(limit.basis()));
        }
        if (last.equals(ground.input().rowPublicationUntil())) {
            return Point.of(
                    "PUBLIC_UNTIL",
                    QUESTION,
                    Text.of(
                            "公示至" + last + "：提供单位确定的公示截止期，早于规则的期限，从其确定。",
                            "Until " + last + ": the providing unit set this day, which is earlier than the rule's."));
        }
        return Point.of(
                "PUBLIC_UNTIL",
                QUESTION,
                ground.view().change() == Change.RULE_CHANGED
                        ? Text.of("公示至" + last + "：规则变更时确定。", "Until " + last + ": set when a rule changed.")
                        : Text.of(
                                "公示至" + last + "：按写入该版本时的规则确定。",
                                "Until " + last + ": by the rule in force when the version was written."));
    }

    /** Without the row's own limits, and received no later than decided, so that the rule's own days come out. */
    private static DaysInput ruleAlone(RecordGround ground) {
        DaysInput input = ground.input();
        LocalDate received = input.receivedOn().isBefore(input.decidedOn()) ? input.receivedOn() : input.decidedOn();
        return new DaysInput(
                input.decidedOn(),
                input.severity(),
                input.validUntil(),
                null,
                null,
                input.status(),
                input.endedOn(),
                false,
                received,
                input.values());
    }
}
