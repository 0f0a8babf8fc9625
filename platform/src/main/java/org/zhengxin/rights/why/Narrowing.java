package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengxin.catalog.Channel;
import org.zhengxin.record.RecordGround;
import org.zhengxin.web.Text;

/** Says what the row itself confined (信息自身的限定): a row narrows, never widens. */
final class Narrowing {
    private static final Text QUESTION = Text.of("报送的数据自己限定了什么？", "What did the row itself narrow?");

    private Narrowing() {}

    static Point of(RecordGround ground) {
        List<Text> said = new ArrayList<>();
        LocalDate wanted = ground.input().rowPublicationUntil();
        LocalDate until = ground.on(Channel.PUBLIC).until();
        if (wanted != null && until != null && wanted.isAfter(until)) {
            said.add(Text.of(
                    "数据中的公示截止期" + wanted + "晚于规则的期限，不予采用。",
                    "Its own last public day, " + wanted + ", is later than the rule's and was not followed."));
        } else if (wanted != null) {
            said.add(Text.of("数据中的公示截止期为" + wanted + "。", "It names " + wanted + " as its last public day."));
        }
        Set<Channel> channels = ground.input().rowChannels();
        if (channels != null) {
            List<Channel> sorted =
                    channels.stream().sorted(Comparator.naturalOrder()).toList();
            said.add(Text.of(
                    "数据限定只用于：" + sorted.stream().map(each -> each.label().zh()).collect(Collectors.joining("、")) + "。",
                    "It confines itself to: "
                            + sorted.stream().map(each -> each.label().en()).collect(Collectors.joining(", ")) + "."));
        }
        if (said.isEmpty()) {
            said.add(Text.of("没有限定，按规则执行。", "Nothing; the rule alone counts."));
        }
        return Point.of(
                "ROW_NARROWS",
                QUESTION,
                Text.of(
                        said.stream().map(Text::zh).collect(Collectors.joining()),
                        said.stream().map(Text::en).collect(Collectors.joining(" "))));
    }
}
