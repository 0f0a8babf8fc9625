package org.zhengxin.rights.objection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.ObjectionFigures;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Text;

/** The table of objections among the public figures about rights (异议统计表). */
@Component
class PublicObjectionFigures implements RightsFigures {
    private final ObjectionFigures figures;
    private final Agencies agencies;

    PublicObjectionFigures(ObjectionFigures figures, Agencies agencies) {
        this.figures = figures;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String anchor() {
        return "objections";
    }

    @Override
    public Text title() {
        return Text.of("异议", "Objections");
    }

    @Override
    public Text explanation() {
        return Text.of(
                "收到按收到日期、其余按决定日期统计，归于信息的提供单位；不含复核，撤回的不计入决定。工作日自收到的次日起算，中止的日子不计。",
                "Received counts by the day of receipt, the rest by the day of the decision, with the agency that provided the"
                        + " record; appeals are not counted, nor those withdrawn as decided. Working days count from the day"
                        + " after receipt, without suspensions.");
    }

    @Override
    public List<Text> columns() {
        return List.of(
                Text.of("收到", "Received"),
                Text.of("决定", "Decided"),
                Text.of("成立", "Upheld"),
                Text.of("部分成立", "Upheld in part"),
                Text.of("不成立", "Rejected"),
                Text.of("成立比例", "Share upheld"),
                Text.of("办理工作日中位数", "Median working days"),
                Text.of("按期比例", "On time"));
    }

    @Override
    public List<Line> lines(LocalDate from, LocalDate until) {
        List<ObjectionFigures.Line> counted = figures.between(from, until);
        List<Line> lines = new ArrayList<>();
        for (ObjectionFigures.Line line : counted.subList(1, counted.size())) {
            Text name = name(line.agency());
            if (name != null) {
                lines.add(line(name, line));
            }
        }
        lines.add(line(null, counted.getFirst()));
        return lines;
    }

    /** What concerns no agency's record is in the city's line alone. */
    private @Nullable Text name(@Nullable Long agency) {
        return agency == null ? null : agencies.byId(agency).map(Agency::label).orElse(null);
    }

    private static Line line(@Nullable Text name, ObjectionFigures.Line of) {
        Double median = of.medianWorkingDays();
        return new Line(
                name,
                List.of(
                        new Figure.Count(of.filed()),
                        new Figure.Count(of.decided()),
                        new Figure.Count(of.upheld()),
                        new Figure.Count(of.upheldInPart()),
                        new Figure.Count(of.rejected()),
                        new Figure.Share(of.upheld() + of.upheldInPart(), of.decided()),
                        new Figure.Median(median == null ? null : BigDecimal.valueOf(median), of.decided()),
                        new Figure.Share(of.onTime(), of.decided())));
    }
}
