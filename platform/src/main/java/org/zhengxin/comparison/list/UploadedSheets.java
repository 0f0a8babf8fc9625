package org.zhengxin.comparison.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.table.FileProblem;
import org.zhengxin.table.MemoryContent;
import org.zhengxin.table.Opened;
import org.zhengxin.table.ReadLimits;
import org.zhengxin.table.RowSource;
import org.zhengxin.table.SourceItem;
import org.zhengxin.table.SourceRow;
import org.zhengxin.table.TableFiles;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Reads an uploaded file (读取上传的名单) whole, which is small, in memory alone. */
public final class UploadedSheets {
    private static final ReadLimits LIMITS =
            new ReadLimits(64L << 20, 300, 200, 50, 60_000, 300, 32_767, 1 << 18, 32L << 20, 16);

    private UploadedSheets() {}

    /**
     * Returns the rows of each sheet, in the file's order; hidden sheets and blank rows are left out.
     *
     * @throws ProblemException {@code LIST_UNREADABLE}, or {@code LIST_EMPTY}
     */
    public static List<List<SourceRow>> read(byte[] file) {
        try {
            return switch (TableFiles.open(new MemoryContent(file), LIMITS)) {
                case Opened.Unreadable(FileProblem problem) -> throw unreadable(problem);
                case Opened.Readable readable -> {
                    try (RowSource rows = readable.rows()) {
                        yield sheets(rows);
                    }
                }
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<List<SourceRow>> sheets(RowSource rows) throws IOException {
        Map<Object, List<SourceRow>> sheets = new LinkedHashMap<>();
        for (SourceItem item = rows.next(); item != null; item = rows.next()) {
            switch (item) {
                case FileProblem problem -> throw unreadable(problem);
                case SourceRow row
                when row.problem() != null ->
                    throw unreadable(
                            row.problem().name(),
                            Text.of(
                                    "第 " + row.number() + " 行：" + row.problem().zh() + "。",
                                    "Row " + row.number() + ": " + row.problem().en() + "."),
                            row.number());
                case SourceRow row ->
                    sheets.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                            .add(row);
            }
        }
        return List.copyOf(sheets.values());
    }

    private static ProblemException unreadable(FileProblem problem) {
        return unreadable(problem.code().name(), Text.of(problem.zh() + "。", problem.en() + "."), 0);
    }

    private static ProblemException unreadable(String reason, Text words, long row) {
        Text detail = Text.of(
                ListProblem.LIST_UNREADABLE.said().meaning().zh() + words.zh(),
                ListProblem.LIST_UNREADABLE.said().meaning().en() + " " + words.en());
        return ListProblem.LIST_UNREADABLE.exception(
                detail, row == 0 ? Map.of("reason", reason) : Map.of("reason", reason, "row", row));
    }
}
