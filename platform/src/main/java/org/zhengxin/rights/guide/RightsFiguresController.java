package org.zhengxin.rights.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Pages;

/** The page of figures about rights, agency by agency (权利统计): each feature brings its own table. */
@Controller
class RightsFiguresController {
    private final ObjectProvider<RightsFigures> figures;
    private final Clock clock;
    private final Pages pages;

    RightsFiguresController(ObjectProvider<RightsFigures> figures, Clock clock, Pages pages) {
        this.figures = figures;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/rights/figures")
    View figures(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until) {
        FiguresPeriod year = FiguresPeriod.upTo(LocalDate.now(clock));
        Optional<FiguresPeriod> asked =
                from.isBlank() && until.isBlank() ? Optional.of(year) : FiguresPeriod.read(from, until);
        FiguresPeriod period = asked.orElse(year);
        List<RightsFiguresPage.Table> tables = figures.stream()
                .sorted(Comparator.comparingInt(RightsFigures::order))
                .map(each -> new RightsFiguresPage.Table(each, each.lines(period.firstDay(), period.lastDay())))
                .toList();
        return pages.page(
                asked.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                "rights/guide/figures.jte",
                new RightsFiguresPage(period.from().toString(), period.until().toString(), asked.isEmpty(), tables));
    }
}
