package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Challenge;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.record.RecordGround;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.rights.rules.RepairWords;
import org.zhengxin.web.Text;

/** Says how a record can leave the public page before its last day (提前结束途径), each way with its citation. */
@Component
class EarlierEnds {
    /** Who decides, and where to go: one name where both are the same. */
    private static String place(String who, String where) {
        return who.equals(where) ? who : who + " · " + where;
    }

    private static final String TAKE_DOWN = "take-down";

    private final Catalogue catalogue;
    private final RepairRules repairs;

    EarlierEnds(Catalogue catalogue, RepairRules repairs) {
        this.catalogue = catalogue;
        this.repairs = repairs;
    }

    List<Point> of(Kind kind, RecordGround ground, LocalDate today) {
        List<Point> ends = new ArrayList<>();
        if (kind.adverse()) {
            ends.add(repair(kind, ground));
        }
        for (Remedy remedy : kind.remedies()) {
            ends.add(new Point(
                    "REMEDY",
                    CatalogueWords.of(remedy.what()),
                    Text.of(
                            place(remedy.who().zh(), remedy.where().zh()),
                            place(remedy.who().en(), remedy.where().en())),
                    List.of(CatalogueWords.of(remedy.basis())),
                    null));
        }
        challenges(kind, ground, today, ends);
        events(kind, ends);
        if (kind.adverse()) {
            ends.add(annulment(today));
            ends.add(
                    Point.of(
                            "DEFERRAL",
                            Text.of("暂缓公示", "Deferral of display"),
                            Text.of(
                                    "信用办依决定暂缓公示，须有依据和截止日，一人拟办、另一人批准。",
                                    "The credit office defers display by a decision with a basis and a last day: one person prepares, another approves.")));
        }
        return ends;
    }

    private Point repair(Kind kind, RecordGround ground) {
        Text way = Text.of("信用修复", "Credit repair");
        Optional<RepairRules.Answer> found = repairs.answer(
                kind.code(), ground.input().severity(), ground.view().decidedOn());
        if (found.isEmpty()) {
            return Point.of("REPAIR", way, Text.of("没有规则。", "No rule says."));
        }
        RepairRules.Answer answer = found.get();
        LocalDate until = ground.on(Channel.PUBLIC).until();
        return new Point("REPAIR", way, RepairWords.of(answer, until), RepairWords.bases(answer), null);
    }

    private Point annulment(LocalDate today) {
        Text way = Text.of("决定被撤销、变更、确认违法或者无效", "The decision is revoked, changed, or found unlawful or void");
        return catalogue
                .deadline(TAKE_DOWN, today)
                .map(limit -> Point.of(
                        "ANNULMENT",
                        way,
                        Text.of(
                                CatalogueWords.length(limit).zh() + "内撤下，并公开理由，不重复内容。",
                                "Taken down within "
                                        + CatalogueWords.length(limit).en()
                                        + ", with a public reason that repeats no content."),
                        CatalogueWords.of(limit.basis())))
                .orElseGet(() -> Point.of("ANNULMENT", way, Text.of("撤下，并公开理由。", "Taken down, with a public reason.")));
    }

    private static void challenges(Kind kind, RecordGround ground, LocalDate today, List<Point> ends) {
        LocalDate served = ground.view().servedOn();
        for (Challenge challenge : kind.challenges()) {
            Text way = CatalogueWords.of(challenge.label());
            Text answer;
            if (served == null) {
                answer = Text.of("送达日期未报送，期限自送达之日起算。", "The day of service was not sent; the period runs from it.");
            } else {
                LocalDate last = challenge.lastDay(served);
                answer = last.isBefore(today)
                        ? Text.of("期限已于" + last + "届满。", "The period was over on " + last + ".")
                        : Text.of("最晚" + last + "（遇节假日顺延未计）。", "Until " + last + ", not moved over holidays.");
            }
            ends.add(Point.of("CHALLENGE", way, answer, CatalogueWords.of(challenge.basis())));
        }
    }

    private static void events(Kind kind, List<Point> ends) {
        Optional.ofNullable(kind.publication().channels().get(Channel.PUBLIC)).stream()
                .flatMap(rule -> rule.clauses().stream())
                .flatMap(clause -> clause.limits().stream())
                .filter(limit -> limit.anchor() == Limit.Anchor.ENDED_ON && limit.event() != null)
                .distinct()
                .forEach(limit -> ends.add(Point.of(
                        "EVENT",
                        Text.of("终止事件", "The event that ends it"),
                        CatalogueWords.of(limit.words()),
                        CatalogueWords.of(limit.basis()))));
    }
}
