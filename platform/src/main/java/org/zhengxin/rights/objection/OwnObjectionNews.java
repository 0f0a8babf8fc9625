package org.zhengxin.rights.objection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.OwnNews;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.CaseEvent;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.web.Text;

/** Each step of an organisation's objections among its notices (异议办理通知). */
@Component
class OwnObjectionNews implements OwnNews {
    private final Cases cases;

    OwnObjectionNews(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Item> since(Own own, Instant moment, int most) {
        return cases.of(own.group(), OwnObjectionController.KINDS, most).stream()
                .flatMap(found -> cases.events(found.id()).stream()
                        .filter(event -> event.at().isAfter(moment))
                        .flatMap(event -> item(found, event)))
                .limit(most)
                .toList();
    }

    private static Stream<Item> item(RightsCase found, CaseEvent event) {
        return Optional.ofNullable(words(event.event())).stream()
                .map(what -> new Item(
                        event.at(),
                        Text.of(
                                found.kind().label().zh() + "：" + what.zh(),
                                found.kind().label().en() + ": " + what.en()),
                        found.number(),
                        OwnObjectionController.ADDRESS + "/" + found.id()));
    }

    private static @Nullable Text words(String event) {
        return switch (event) {
            case "OPENED" -> Text.of("已受理", "received");
            case "ROUTED" -> Text.of("已转提供单位核查", "passed to the provider");
            case "ANSWERED" -> Text.of("提供单位已答复", "answered by the provider");
            case "PAUSED" -> Text.of("期限中止计算", "time limit suspended");
            case "RESUMED" -> Text.of("期限恢复计算", "time limit runs again");
            case "DECIDED" -> Text.of("已作出决定", "decided");
            case "WITHDRAWN" -> Text.of("已撤回", "withdrawn");
            case "RECTIFICATION_SHOWN" -> Text.of("更正公告已公示", "rectification notice shown");
            default -> null;
        };
    }
}
