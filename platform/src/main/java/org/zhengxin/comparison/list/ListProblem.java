package org.zhengxin.comparison.list;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Why a list cannot be compared (名单问题代码). */
public enum ListProblem implements KnownProblem {
    LIST_EMPTY(
            HttpStatus.BAD_REQUEST,
            Text.of("名单是空的。", "The list is empty."),
            Text.of("请粘贴名称或代码，每行一个，或上传文件。", "Paste names or codes, one in each line, or upload a file.")),
    LIST_TOO_LONG(
            HttpStatus.BAD_REQUEST,
            Text.of("名单超过 200 行。", "The list has more than 200 lines."),
            Text.of("请分成几份比对；成员 lines 是实际行数。", "Compare it in parts; the member lines says how many there are.")),
    LIST_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            Text.of("名单或文件超过 2 MB。", "The list or the file is larger than 2 MB."),
            Text.of("请只保留名称和代码两列，或另存为 CSV。", "Keep the columns of names and codes alone, or save it as CSV.")),
    LIST_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("文件无法读取。", "The file cannot be read."),
            Text.of(
                    "请用表格软件打开后另存为 .xlsx、.xls 或 UTF-8 的 .csv；成员 reason 和 row 说明原因。",
                    "Open it in a spreadsheet and save it as .xlsx, .xls or .csv in UTF-8; the members reason and row say why.")),
    LIST_MALFORMED(
            HttpStatus.BAD_REQUEST,
            Text.of("请求格式有误。", "The request is malformed."),
            Text.of(
                    "JSON 为 {\"lines\": […]}，每行是文字或含 code、name 的对象；表单的部分为 list 和 file。",
                    "JSON is {\"lines\": […]}, each a text or an object with code and name; the parts of a form are list and file.")),
    COMPARISON_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            Text.of("正在比对的名单过多。", "Too many lists are being compared."),
            Text.of("请稍后再试。", "Try again shortly."));

    /** How many lines a list may have. */
    public static final int MOST_LINES = 200;

    /** How long what is sent may be, in bytes, all parts together. */
    public static final int MOST_BYTES = 2 << 20;

    private final Said said;

    ListProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }

    /** Returns the problem to throw, with a text of its own and further members. */
    public ProblemException exception(Text detail, Map<String, Object> members) {
        return new ProblemException(name(), said.status(), detail, members);
    }
}
