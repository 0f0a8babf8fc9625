package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.RecordGround;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/** Says where a record stands on the public channel today (公示状态), and why nothing shows it if nothing does. */
final class Standing {
    private static final Text QUESTION = Text.of("今日是否公示？", "Is it public today?");

    private Standing() {}

    static Point of(RecordGround ground, boolean deferred, LocalDate today) {
        return Point.of(
                "PUBLIC_TODAY", QUESTION, ground.publicToday() ? Text.of("公示。", "Yes.") : not(ground, deferred, today));
    }

    private static Text not(RecordGround ground, boolean deferred, LocalDate today) {
        Text ended = ended(ground);
        if (ended != null) {
            return ended;
        }
        DayRange days = ground.on(Channel.PUBLIC);
        LocalDate from = days.from();
        LocalDate until = days.until();
        if (from != null && from.isAfter(today)) {
            return deferred
                    ? Text.of("暂缓公示，自" + from + "起公示。", "Display is deferred by a decision; public from " + from + ".")
                    : Text.of("自" + from + "起公示。", "Not yet; public from " + from + ".");
        }
        if (until != null && until.isBefore(today)) {
            return Text.of("公示期已于" + until + "届满。", "No: its last public day was " + until + ".");
        }
        if (from != null) {
            return Text.of("该类信息因新规则正在应用而暂不显示。", "Its kind is not shown now because a new rule is being applied.");
        }
        String hidden = ground.view().hiddenBecause();
        if (hidden == null) {
            return Text.of("不公示。", "No.");
        }
        Text why = CatalogueWords.of(HiddenBecause.valueOf(hidden).label());
        return Text.of("不公示：" + why.zh() + "。", "No: " + why.en() + ".");
    }

    private static @Nullable Text ended(RecordGround ground) {
        return switch (ground.view().change()) {
            case ANNULLED -> annulled(ground);
            case WITHDRAWN -> Text.of("提供单位已撤回，信息已封存。", "No: its provider withdrew it, and it is sealed.");
            case REPAIRED -> Text.of("信用已修复，信息已封存。", "No: credit was repaired, and it is sealed.");
            case RETURNED -> Text.of("审核未通过，已退回。", "No: the agency's reviewer sent it back.");
            case ADDED,
                    RELEASED,
                    SUBJECT_CONFIRMED,
                    CORRECTED,
                    RESTORED,
                    DEFERRED,
                    OBJECTION_MARKED,
                    OBJECTION_CLOSED,
                    RULE_CHANGED,
                    ERASED -> null;
        };
    }

    private static Text annulled(RecordGround ground) {
        return EndReason.read(ground.reason())
                .map(reason -> Text.of(
                        "决定已被" + reason.ground().label().zh() + "，信息已撤下并封存。",
                        "No: its decision did not stand ("
                                + reason.ground().label().en().toLowerCase(Locale.ROOT)
                                + "); it was taken down and is sealed."))
                .orElseGet(() ->
                        Text.of("决定已被撤销，信息已撤下并封存。", "No: its decision was annulled; it was taken down and is sealed."));
    }
}
