package org.zhengxin.intake.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.check.RowCode;
import org.zhengxin.intake.quality.AgencyQuality;
import org.zhengxin.intake.quality.QualityFigures;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** The page of timeliness and quality (报送质量). */
@Controller
class QualityController {
    private static final String NOTHING = "—";

    private final QualityFigures figures;
    private final CodeBook codes;
    private final Sender sender;
    private final Pages pages;

    QualityController(QualityFigures figures, CodeBook codes, Sender sender, Pages pages) {
        this.figures = figures;
        this.codes = codes;
        this.sender = sender;
        this.pages = pages;
    }

    @GetMapping("/desk/quality")
    View quality(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        QualityFigures.Compared compared = figures.of(sender.of(caller).id());
        AgencyQuality own = compared.own();
        AgencyQuality all = compared.all();
        return pages.page(
                "intake/desk/quality.jte",
                new QualityPage(
                        FormToken.of(request),
                        caller.account(),
                        List.of(
                                line("按期报送的比例", "Share received in time", share(own.onTime()), share(all.onTime())),
                                line("退回和待核的比例", "Share of faulty rows", share(own.faulty()), share(all.faulty())),
                                line(
                                        "从决定到收到的天数（中位数）",
                                        "Median days from decision to receipt",
                                        days(own.days()),
                                        days(all.days()))),
                        own.codes().entrySet().stream()
                                .sorted(Map.Entry.<String, Double>comparingByValue()
                                        .reversed())
                                .map(entry -> code(entry.getKey(), entry.getValue(), all))
                                .toList()));
    }

    private QualityPage.Line code(String code, Double own, AgencyQuality all) {
        Text meaning = codes.find(code).map(RowCode::meaning).orElseGet(() -> Text.of(code, code));
        return new QualityPage.Line(meaning, code, share(own), share(all.codes().get(code)));
    }

    private static QualityPage.Line line(String zh, String en, String own, String all) {
        return new QualityPage.Line(Text.of(zh, en), null, own, all);
    }

    private static String share(@Nullable Double share) {
        return share == null ? NOTHING : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String days(@Nullable Double days) {
        return days == null ? NOTHING : String.format(Locale.ROOT, "%.1f", days);
    }
}
