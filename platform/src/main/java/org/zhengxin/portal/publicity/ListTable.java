package org.zhengxin.portal.publicity;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Subject;

/** Writes a publicity list as CSV by RFC 4180, with a mark of UTF-8 so that spreadsheets read Chinese (公示列表下载). */
final class ListTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADER = List.of(
            "统一社会信用代码 code",
            "主体名称 name",
            "文书 title",
            "文书号 document number",
            "决定机关 authority",
            "决定日期 decided on",
            "有效期自 valid from",
            "有效期至 valid until",
            "记录 record");

    private final CsvWriter csv;

    ListTable(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(out);
        csv.writeRecord(HEADER);
    }

    void add(RecordCard record) {
        Subject subject = record.subject();
        csv.writeRecord(
                subject == null ? "" : subject.code(),
                harmless(subject == null ? "" : subject.name()),
                harmless(record.title()),
                harmless(record.documentNumber()),
                harmless(record.authority()),
                record.decidedOn().toString(),
                day(record.validFrom()),
                day(record.validUntil()),
                record.id());
    }

    void flush() throws IOException {
        csv.flush();
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
