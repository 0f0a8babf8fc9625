package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.record.Deferral;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.RecordGround;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.web.Text;

/** What stands over a record for a time (在办事项): an objection that marks it, a deferral that hides it. */
@Component
class Interim {
    private static final String IN_ALL = "objection-in-all";

    private final Cases cases;
    private final Clocks clocks;
    private final Deferrals deferrals;
    private final Catalogue catalogue;

    Interim(Cases cases, Clocks clocks, Deferrals deferrals, Catalogue catalogue) {
        this.cases = cases;
        this.clocks = clocks;
        this.deferrals = deferrals;
        this.catalogue = catalogue;
    }

    /** Says since when a record is marked as under objection, and until when that is answered; nothing of what is said in it. */
    Optional<Point> objection(RecordGround ground) {
        if (!ground.view().status().equals(ActStatus.UNDER_OBJECTION.name())) {
            return Optional.empty();
        }
        List<RightsCase> open = cases.openOn(ground.view().recordId(), Set.of(CaseKind.OBJECTION, CaseKind.APPEAL));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since =
                open.stream().map(RightsCase::beganOn).min(LocalDate::compareTo).orElseThrow();
        Optional<LocalDate> last = open.stream()
                .flatMap(each -> clocks.running(each.id()).stream())
                .map(CaseClock::dueOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        Text until = last.map(day -> Text.of("应于" + day + "（含当日）前答复。", "It is to be answered by " + day + "."))
                .orElseGet(() -> Text.of("", ""));
        String profile = open.getFirst().profile();
        return Optional.of(new Point(
                "UNDER_OBJECTION",
                Text.of("是否有异议？", "Is it disputed?"),
                Text.of(
                        since + "收到异议，正在核查（" + open.size() + "件），已作标注；核查期间不停止公示。" + until.zh(),
                        "An objection was received on " + since + " and is being looked into (" + open.size()
                                + " open). The record is marked meanwhile and stays where it is. " + until.en()),
                catalogue
                        .deadline(IN_ALL, profile, since)
                        .map(limit -> List.of(CatalogueWords.of(limit.basis())))
                        .orElse(List.of()),
                null));
    }

    /** Finds the deferral that is in force. */
    Optional<Deferral> deferral(RecordGround ground) {
        return deferrals.running(ground.view().recordId());
    }

    /** Says upon what display is deferred and until when. */
    static Point deferred(Deferral deferral) {
        return new Point(
                "DEFERRED",
                Text.of("暂缓公示的依据和期限？", "Upon what is display deferred, and until when?"),
                Text.of(
                        "暂缓至" + deferral.until() + "（含当日），次日起恢复公示，公示截止期不变；可以提前结束。",
                        "Until " + deferral.until()
                                + ", that day included; from the next day on it is public again, and its last public day stays."
                                + " It can be ended earlier."),
                List.of(Text.of(deferral.basis(), deferral.basis())),
                null);
    }
}
