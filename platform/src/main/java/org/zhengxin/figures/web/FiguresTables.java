package org.zhengxin.figures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Language;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The tables of the page as CSV by RFC 4180 (统计下载), with a mark of UTF-8 so that spreadsheets read Chinese. */
@Controller
class FiguresTables {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FiguresAnswers answers;
    private final DayCache cache;

    FiguresTables(FiguresAnswers answers, DayCache cache) {
        this.answers = answers;
        this.cache = cache;
    }

    @GetMapping("/figures/{table}.csv")
    void table(
            @PathVariable("table") String table,
            FiguresForm form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FiguresAnswer figures = answers.of(form, Language.of(request));
        Rows rows = rows(table);
        SearchEngines.keepAway(response);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, cache.atMost(FiguresApi.FRESH).getHeaderValue());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"figures-" + table + ".csv\"");
        Writer out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(out);
        rows.write(figures, csv);
        csv.flush();
    }

    /** Writes one of the tables. */
    private interface Rows {
        void write(FiguresAnswer figures, CsvWriter csv);
    }

    private static Rows rows(String table) {
        return switch (table) {
            case "records" -> FiguresTables::records;
            case "agencies" -> FiguresTables::agencies;
            case "regions" -> FiguresTables::regions;
            case "kinds" -> FiguresTables::kinds;
            default ->
                throw new ProblemException(
                        "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
        };
    }

    private static void records(FiguresAnswer figures, CsvWriter csv) {
        csv.writeRecord("统计日 day", "决定月份 month", "类别代码 kind", "类别 label", "公示条数 records");
        figures.records()
                .forEach(line -> csv.writeRecord(
                        figures.day().toString(),
                        line.month().toString(),
                        line.kind(),
                        harmless(line.label()),
                        Long.toString(line.records())));
    }

    private static void agencies(FiguresAnswer figures, CsvWriter csv) {
        csv.writeRecord(
                "统计日 day",
                "单位代码 agency",
                "单位 name",
                "及时 in time",
                "迟报 late",
                "接入前决定 earlier",
                "起始月份 from",
                "截止月份 until");
        figures.agencies()
                .forEach(line -> csv.writeRecord(
                        figures.day().toString(),
                        line.agency(),
                        harmless(line.name()),
                        Long.toString(line.inTime()),
                        Long.toString(line.late()),
                        Long.toString(line.earlier()),
                        figures.from().toString(),
                        figures.until().toString()));
    }

    private static void regions(FiguresAnswer figures, CsvWriter csv) {
        csv.writeRecord("统计日 day", "区划代码 region", "区划 name", "登记主体 registered", "有公示信息 with a record");
        figures.regions()
                .forEach(line -> csv.writeRecord(
                        figures.day().toString(),
                        line.region(),
                        line.name(),
                        Long.toString(line.registered()),
                        Long.toString(line.covered())));
    }

    private static void kinds(FiguresAnswer figures, CsvWriter csv) {
        csv.writeRecord("统计日 day", "类别代码 kind", "类别 label", "主体数 organisations");
        figures.kinds()
                .forEach(line -> csv.writeRecord(
                        figures.day().toString(),
                        line.kind(),
                        harmless(line.label()),
                        Long.toString(line.organisations())));
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
