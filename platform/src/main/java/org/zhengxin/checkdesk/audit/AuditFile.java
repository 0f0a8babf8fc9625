package org.zhengxin.checkdesk.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.trail.AccessSearch;
import org.zhengxin.trail.AuditLine;
import org.zhengxin.web.Language;

/** The accesses that a search finds as CSV, portion by portion (查阅记录导出). */
@Component
class AuditFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int PORTION = 1_000;

    private static final List<String> CHINESE =
            List.of("序号", "时间", "查阅人", "账号", "单位", "角色", "统一社会信用代码", "主体名称", "查阅内容", "目的", "案号", "委托单位");
    private static final List<String> ENGLISH = List.of(
            "Number",
            "Time",
            "Reader",
            "Account",
            "Unit",
            "Role",
            "Organisation code",
            "Organisation",
            "What",
            "Purpose",
            "Case number",
            "On behalf of");

    private final AuditQuery query;
    private final AccessWords words;

    AuditFile(AuditQuery query, AccessWords words) {
        this.query = query;
        this.words = words;
    }

    void write(AccessSearch search, Language language, OutputStream target) throws IOException {
        Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(language == Language.ZH ? CHINESE : ENGLISH);
            Long before = null;
            List<AuditLine> portion = query.find(search, null, PORTION);
            while (!portion.isEmpty()) {
                portion.forEach(line -> csv.writeRecord(cells(words.shown(line), language)));
                before = portion.getLast().access().id();
                portion = query.find(search, before, PORTION);
            }
        }
    }

    private static List<String> cells(ShownAccess line, Language language) {
        return List.of(
                Long.toString(line.id()),
                line.at(),
                line.reader(),
                harmless(line.who()),
                harmless(line.unit()),
                line.role().in(language),
                line.code(),
                harmless(line.name()),
                line.what().in(language),
                line.purpose().in(language),
                harmless(line.caseNumber()),
                harmless(line.onBehalfOf()));
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(@Nullable String text) {
        String cell = Objects.requireNonNullElse(text, "");
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
