package org.zhengxin.rights.annulment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.record.AnnulmentNotices;
import org.zhengxin.record.AnnulmentNotices.Count;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.rights.RightsFigures.Figure;
import org.zhengxin.web.Text;

/** How many public records were taken down because their decisions did not stand, and whether in time (撤销统计). */
@Component
class AnnulmentFigures implements RightsFigures {
    private static final int PLACE = 300;
    private static final Text NOBODY = Text.of("其他", "others");

    private final AnnulmentNotices notices;
    private final Agencies agencies;

    AnnulmentFigures(AnnulmentNotices notices, Agencies agencies) {
        this.notices = notices;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String anchor() {
        return "annulments";
    }

    @Override
    public Text title() {
        return Text.of("因决定不成立而撤下", "Taken down because the decision did not stand");
    }

    @Override
    public Text explanation() {
        return Text.of(
                "按撤下之日统计曾公示的失信信息。按时：在撤销等文书之日起规定的工作日内撤下；未报送文书日期的不计入。",
                "Adverse records that were public, by the day on which they were taken down. In time: within the working days"
                        + " that the law gives from the annulling document; those without its day do not count.");
    }

    @Override
    public List<Text> columns() {
        return List.of(Text.of("撤下", "taken down"), Text.of("按时", "in time"));
    }

    @Override
    public List<Line> lines(LocalDate from, LocalDate until) {
        List<Line> lines = new ArrayList<>();
        long taken = 0;
        long limited = 0;
        long inTime = 0;
        for (Count count : notices.counts(from, until)) {
            lines.add(line(name(count), count.takenDown(), count.inTime(), count.limited()));
            taken += count.takenDown();
            limited += count.limited();
            inTime += count.inTime();
        }
        lines.add(new Line(null, List.of(new Figure.Count(taken), new Figure.Share(inTime, limited))));
        return lines;
    }

    private static Line line(Text agency, long taken, long inTime, long limited) {
        return new Line(agency, List.of(new Figure.Count(taken), new Figure.Share(inTime, limited)));
    }

    private Text name(Count count) {
        Long id = count.agency();
        Optional<Agency> agency = id == null ? Optional.empty() : agencies.byId(id);
        return agency.map(Agency::label).orElse(NOBODY);
    }
}
