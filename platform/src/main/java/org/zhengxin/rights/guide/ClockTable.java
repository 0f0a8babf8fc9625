package org.zhengxin.rights.guide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.ClockFigures;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Text;

/** How the office and agencies kept the time limits of all cases (期限执行统计表). */
@Component
class ClockTable implements RightsFigures {
    private static final int PLACE = 400;
    private static final Text OFFICE = Text.of("信用办", "the credit office");

    private final ClockFigures figures;
    private final Agencies agencies;

    ClockTable(ClockFigures figures, Agencies agencies) {
        this.figures = figures;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String anchor() {
        return "clocks";
    }

    @Override
    public Text title() {
        return Text.of("期限执行", "Time limits kept");
    }

    @Override
    public Text explanation() {
        return Text.of(
                "期间内结束的各环节期限，不论何种事项；检验检测、专家评审的时间不计入。",
                "The time limits of all stages of all cases that ended in the period; tests and expert reviews are not counted.");
    }

    @Override
    public List<Text> columns() {
        return List.of(Text.of("环节", "stages"), Text.of("按时", "in time"), Text.of("办理时间中位数", "median time"));
    }

    @Override
    public List<Line> lines(LocalDate from, LocalDate until) {
        List<Line> lines = new ArrayList<>();
        long done = 0;
        long onTime = 0;
        for (ClockFigures.Figure each : figures.byAgency(from, until)) {
            Integer median = each.medianWorkingDays();
            lines.add(new Line(
                    name(each.agencyId()),
                    List.of(
                            new Figure.Count(each.done()),
                            new Figure.Share(each.onTime(), each.done()),
                            new Figure.Median(median == null ? null : new BigDecimal(median), each.done()))));
            done += each.done();
            onTime += each.onTime();
        }
        lines.add(new Line(
                null, List.of(new Figure.Count(done), new Figure.Share(onTime, done), new Figure.Median(null, 0))));
        return lines;
    }

    private Text name(@Nullable Long agency) {
        return agency == null
                ? OFFICE
                : agencies.byId(agency).map(Agency::label).orElse(OFFICE);
    }
}
