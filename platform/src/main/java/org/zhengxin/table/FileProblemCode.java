package org.zhengxin.table;

/** Why a file cannot be read, or not to its end (文件错误); the name is the documented code. */
public enum FileProblemCode {
    EMPTY_FILE("文件是空的", "The file is empty"),
    TOO_LARGE("文件解开后超过 {0} 字节", "Unpacked, the file is larger than {0} bytes"),
    ZIP_BOMB("压缩比超过 {0} 倍，拒绝解压", "The file is compressed more than {0} times and is not unpacked"),
    BROKEN_ZIP("压缩包损坏或不完整", "The zip is broken or incomplete"),
    ENCRYPTED_ZIP("压缩包设有密码，请去掉密码后重报", "The zip has a password; send it without"),
    NESTED_ZIP("压缩包内还有压缩包，请解开后重报", "The zip contains another zip; unpack it"),
    TOO_MANY_FILES("压缩包内文件超过 {0} 个", "The zip contains more than {0} files"),
    NOT_A_TABLE("文件不是表格（程序、图片、PDF、文档等）", "The file is not a table (a program, picture, PDF, document or the like)"),
    UNSUPPORTED_FORMAT(
            "不支持此格式，请另存为 .xlsx、.xls、.csv 或 JSON", "The format is not supported; save as .xlsx, .xls, .csv or JSON"),
    UNSUPPORTED_ARCHIVE("不支持此压缩格式，请用 zip", "The archive format is not supported; use zip"),
    HTML_TABLE("文件是网页表格，请在表格软件中打开后另存为 .xlsx", "The file is an HTML table; open it in a spreadsheet and save as .xlsx"),
    ENCRYPTED_WORKBOOK("工作簿设有密码，请去掉密码后重报", "The workbook has a password; send it without"),
    BROKEN_WORKBOOK("工作簿损坏或不完整", "The workbook is broken or incomplete"),
    BROKEN_XML("XML 损坏或不完整", "The XML is broken or incomplete"),
    UNSAFE_XML("XML 含有 DTD 或实体，拒绝读取", "The XML contains a DTD or entities and is not read"),
    BROKEN_JSON("JSON 损坏或不完整", "The JSON is broken or incomplete"),
    NOT_ROWS(
            "JSON 应为对象数组、{\"rows\":[…]} 或数组的数组",
            "The JSON must be an array of objects, {\"rows\":[…]} or an array of arrays"),
    BROKEN_CSV(
            "第 {0} 条记录起无法读取：引号未闭合或记录过长",
            "Unreadable from record {0} on: a quote is never closed, or the record is too long"),
    MIXED_ENCODINGS("文件混用多种编码，请另存为 UTF-8", "The file mixes encodings; save it as UTF-8"),
    TOO_DEEP("嵌套超过 {0} 层", "Nested deeper than {0} levels"),
    TOO_MANY_COLUMNS("超过 {0} 列", "More than {0} columns"),
    TOO_MANY_SHEETS("超过 {0} 个工作表", "More than {0} sheets"),
    TOO_MANY_ROWS("超过 {0} 行，请分批上报", "More than {0} rows; send it in parts"),
    TOO_MANY_SHARED_STRINGS(
            "工作簿的共享字符串过多，请分批上报或另存为 CSV", "The workbook has too many shared strings; send it in parts or as CSV");

    private final String zh;
    private final String en;

    FileProblemCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh(long figure) {
        return zh.replace("{0}", Long.toString(figure));
    }

    String en(long figure) {
        return en.replace("{0}", Long.toString(figure));
    }
}
