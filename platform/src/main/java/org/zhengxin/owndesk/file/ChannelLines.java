package org.zhengxin.owndesk.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.owndesk.own.Words;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.HeldState;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * Says of each channel from when to when it shows a record, and if it does not, why (不予展示原因). The days stand on the
 * version; the rule is asked only for its reason where the version itself gives none.
 */
final class ChannelLines {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Text WITHHELD =
            Text.of("该类信息的新规则尚未执行完毕，暂不公示", "a new rule for this kind is not carried out yet");

    private final Kind kind;
    private final HeldVersion version;
    private final Map<String, String> values;
    private final LocalDate today;

    private ChannelLines(Kind kind, HeldVersion version, Map<String, String> values, LocalDate today) {
        this.kind = kind;
        this.version = version;
        this.values = values;
        this.today = today;
    }

    static List<ChannelLine> of(Kind kind, HeldVersion version, Map<String, String> values, LocalDate today) {
        ChannelLines lines = new ChannelLines(kind, version, values, today);
        return Arrays.stream(Channel.values()).map(lines::line).toList();
    }

    private ChannelLine line(Channel channel) {
        DayRange days = version.on(channel);
        boolean withheld = channel == Channel.PUBLIC && version.state() != HeldState.PUBLIC;
        boolean shown = days.contains(today) && !withheld;
        return new ChannelLine(
                channel,
                Words.of(channel.label()),
                days.from(),
                days.until(),
                shown,
                shown ? null : why(channel, days));
    }

    private Text why(Channel channel, DayRange days) {
        RecordView view = version.view();
        if (days.contains(today)) {
            return WITHHELD;
        }
        LocalDate from = days.from();
        if (from != null && from.isAfter(today)) {
            return Text.of("自 " + from + " 起", "from " + from);
        }
        if (view.change().closes()) {
            return Changes.label(view.change());
        }
        if (channel == Channel.PUBLIC && view.hiddenBecause() != null) {
            return Words.hidden(view.hiddenBecause());
        }
        return Words.of((from != null ? HiddenBecause.EXPIRED : byRule(channel)).label());
    }

    private HiddenBecause byRule(Channel channel) {
        RecordView view = version.view();
        LocalDate received = LocalDate.ofInstant(view.receivedAt(), SHANGHAI);
        HiddenBecause because = kind.publication()
                .days(new DaysInput(
                        view.decidedOn(),
                        severity(view.severity()),
                        view.validUntil(),
                        null,
                        null,
                        status(view.status()),
                        null,
                        false,
                        received,
                        values::get))
                .on(channel)
                .hiddenBecause();
        if (because != null) {
            return because;
        }
        return HiddenBecause.AWAITING_RELEASE.name().equals(view.hiddenBecause())
                ? HiddenBecause.AWAITING_RELEASE
                : HiddenBecause.CHANNEL_LIMITED;
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }

    private static ActStatus status(String name) {
        return Arrays.stream(ActStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(ActStatus.IN_FORCE);
    }
}
