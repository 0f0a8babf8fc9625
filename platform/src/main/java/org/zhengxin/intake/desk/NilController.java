package org.zhengxin.intake.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.nil.NilReturn;
import org.zhengxin.intake.nil.NilReturns;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Files nil returns and lists them (零报告). */
@Controller
class NilController {
    private static final int ON_ONE_PAGE = 20;
    private static final int OLDEST_MONTHS = 24;
    private static final String HERE = "/desk/nil-returns";

    private final NilReturns returns;
    private final Kinds kinds;
    private final Sender sender;
    private final Clock clock;
    private final Pages pages;

    NilController(NilReturns returns, Kinds kinds, Sender sender, Clock clock, Pages pages) {
        this.returns = returns;
        this.kinds = kinds;
        this.sender = sender;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Agency agency = sender.of(caller);
        UUID before = Cursor.read(after, 1)
                .map(cursor -> Sender.Ids.batch(cursor.part(0)))
                .orElse(null);
        List<NilReturn> found = returns.latest(agency.id(), null, null, before, ON_ONE_PAGE + 1);
        Listing<NilReturn> listed =
                Listing.of(found, ON_ONE_PAGE, each -> Cursor.of(each.batch().toString()));
        return pages.page(
                "intake/desk/nil.jte",
                new NilPage(
                        FormToken.of(request),
                        caller.account(),
                        kinds.ofRecords(),
                        YearMonth.now(clock).minusMonths(1).toString(),
                        listed.items().stream().map(this::line).toList(),
                        listed.next(),
                        Messages.known(done)));
    }

    @PostMapping(HERE)
    View file(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "month", defaultValue = "") String month) {
        Agency agency = sender.of(caller);
        if (kinds.ofRecords().stream().noneMatch(choice -> choice.code().equals(kind))) {
            throw bad();
        }
        return switch (returns.file(agency, kind, month(month), caller.account().id())) {
            case NilReturns.Filed.Done done -> SeeOther.page(HERE + "?done=nil-filed");
            case NilReturns.Filed.Delivered delivered -> SeeOther.page(HERE + "?done=nil-delivered");
        };
    }

    private YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text.strip());
            long ago = ChronoUnit.MONTHS.between(month, YearMonth.now(clock));
            if (ago >= 0 && ago <= OLDEST_MONTHS) {
                return month;
            }
        } catch (DateTimeException malformed) {
            throw bad();
        }
        throw bad();
    }

    private NilPage.Line line(NilReturn nil) {
        return new NilPage.Line(
                nil.batch(),
                kinds.label(nil.kind()),
                YearMonth.from(nil.month()).toString(),
                Times.minute(nil.filedAt()),
                nil.contradicted());
    }

    private static ProblemException bad() {
        return new ProblemException(
                "BAD_NIL_RETURN",
                HttpStatus.UNPROCESSABLE_CONTENT,
                Text.of(
                        "零报告须选择信息类型，月份形如 2026-10，为本月或此前二十四个月之内。",
                        "A nil return names a kind, and a month such as 2026-10: this one or one of the 24 before."));
    }
}
