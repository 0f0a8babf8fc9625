package org.zhengxin.officedesk.sources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.Csv;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The page of sources and their health (数据源质量), with its tables as CSV. */
@Controller
class SourcesController {
    private final SourceHealth sources;
    private final Pages pages;

    SourcesController(SourceHealth sources, Pages pages) {
        this.sources = sources;
        this.pages = pages;
    }

    @GetMapping("/desk/sources")
    View page(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "month", required = false) @Nullable String month,
            @RequestParam(name = "agency", required = false) @Nullable String agency) {
        Asked asked = sources.asked(caller.account(), month, agency);
        return pages.page(
                "officedesk/sources/sources.jte", sources.page(FormToken.of(request), caller.account(), asked));
    }

    @GetMapping("/desk/sources/{table}.csv")
    void table(
            HttpServletResponse response,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("table") String table,
            @RequestParam(name = "month", required = false) @Nullable String month,
            @RequestParam(name = "agency", required = false) @Nullable String agency) {
        Asked asked = sources.asked(caller.account(), month, agency);
        SourcesPage page = sources.page("", caller.account(), asked);
        List<String[]> rows = switch (table) {
            case "feeds" -> feeds(page);
            case "codes" -> codes(page, sources.codes(asked));
            case "declared" -> declared(page);
            default ->
                throw new ProblemException(
                        "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
        };
        Csv.write(response, "sources-" + table + "-" + asked.month(), rows);
    }

    private static List<String[]> feeds(SourcesPage page) {
        Stream<String[]> head = Stream.<String[]>of(
                "月份 month|单位 agency|数据类别 feed|最近上报 last delivery|批次 batches|上报量 received|入库量 filed|重复 unchanged|退回 rejected|待核 held|涉个人 refused|新增 added|首报迟报 late by first receipt|入库迟报 late by acceptance"
                        .split("\\|"));
        return Stream.concat(
                        head,
                        page.feeds().stream()
                                .map(line -> Stream.of(
                                                page.asked().month(),
                                                page.agency(line.agencyId()),
                                                line.feed(),
                                                SourcesPage.time(line.lastAt()),
                                                line.batches(),
                                                line.received(),
                                                line.filed(),
                                                line.unchanged(),
                                                line.rejected(),
                                                line.held(),
                                                line.refused(),
                                                line.added(),
                                                line.lateReceived(),
                                                line.lateAccepted())
                                        .map(String::valueOf)
                                        .toArray(String[]::new)))
                .toList();
    }

    private static List<String[]> codes(SourcesPage page, List<CodeLine> lines) {
        Stream<String[]> head = Stream.<String[]>of("月份 month|单位 agency|代码 code|行数 rows".split("\\|"));
        return Stream.concat(head, lines.stream().map(line -> new String[] {
                    page.asked().month().toString(),
                    page.agency(line.agencyId()),
                    line.code(),
                    Long.toString(line.rows())
                }))
                .toList();
    }

    private static List<String[]> declared(SourcesPage page) {
        Stream<String[]> head =
                Stream.<String[]>of("决定月份 month|单位 agency|类别 kind|应报 declared|已报 came|漏报 missing".split("\\|"));
        return Stream.concat(head, page.declared().stream().map(line -> new String[] {
                    page.asked().month().toString(),
                    page.agency(line.agencyId()),
                    line.kind().toLowerCase(Locale.ROOT),
                    line.declared() == null ? "" : line.declared().toString(),
                    Long.toString(line.came()),
                    line.declared() == null ? "" : Long.toString(line.missing())
                }))
                .toList();
    }
}
