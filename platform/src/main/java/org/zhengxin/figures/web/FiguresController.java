package org.zhengxin.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.figures.count.FigureReader;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SearchEngines;

/** The page of figures (统计): each chart beside the table that it is drawn from. */
@Controller
class FiguresController implements SearchEngines {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final FiguresAnswers answers;
    private final FigureReader reader;
    private final Pages pages;

    FiguresController(FiguresAnswers answers, FigureReader reader, Pages pages) {
        this.answers = answers;
        this.reader = reader;
        this.pages = pages;
    }

    @Override
    public List<String> pages() {
        return List.of("/figures");
    }

    @GetMapping("/figures")
    View figures(FiguresForm form, HttpServletRequest request, HttpServletResponse response) {
        if (form.narrowed()) {
            SearchEngines.keepAway(response);
        }
        FiguresForm.Period period = answers.period(form);
        answers.region(form);
        @Nullable FiguresAnswer answer = reader.day().isEmpty() ? null : answers.of(form, Language.of(request));
        String madeAt = answer == null ? "" : MINUTE.format(answer.madeAt());
        return pages.page("figures/web/figures.jte", new FiguresPage(form, period, answers.choices(), answer, madeAt));
    }
}
