package org.zhengxin.rights.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Text;

/**
 * The public figures of a kind of case (事项统计表).
 *
 * @param favourable the outcomes in favour of the organisation, by their stored names
 */
record CaseTable(
        CaseFigures figures,
        CaseKind kind,
        int order,
        String anchor,
        Text title,
        Text explanation,
        Text favourableShare,
        Set<String> favourable)
        implements RightsFigures {

    @Override
    public List<Text> columns() {
        return List.of(
                Text.of("收到", "filed"),
                Text.of("办结", "decided"),
                favourableShare,
                Text.of("办理时间中位数", "median time"),
                Text.of("按时", "in time"));
    }

    @Override
    public List<Line> lines(LocalDate from, LocalDate until) {
        return figures.lines(kind, favourable, from, until);
    }
}
