package org.zhengxin.table;

/** Why one row cannot be read although its neighbours can (行读取错误); the name is the documented code. */
public enum RowProblem {
    /** A byte fits neither the file's encoding nor, alone, the other. */
    BYTES_NOT_DECODABLE(
            "本行有字节不符合文件的编码，请另存为 UTF-8 后重报",
            "The row has bytes that do not fit the file's encoding; save the file as UTF-8"),
    /** The file mixes encodings and the row's bytes fit both. */
    ENCODING_AMBIGUOUS(
            "文件混用两种编码，本行两种都能解读，请另存为 UTF-8 后重报",
            "The file mixes two encodings and the row fits both; save the file as UTF-8"),
    /** A cell is longer than a spreadsheet's longest. */
    CELL_TOO_LONG("本行有单元格超过允许长度", "A cell of the row is longer than allowed"),
    /** The row as a whole is too long. */
    ROW_TOO_LONG("本行超过允许长度", "The row is longer than allowed"),
    /** A JSON value is an object or array where a plain value belongs. */
    NESTED_VALUE("本行的某个值是嵌套的对象或数组", "A value of the row is a nested object or array"),
    /** A JSON object gives a key twice. */
    DUPLICATE_KEY("本行的某个键出现两次", "A key of the row occurs twice"),
    /** A JSON element that is no row. */
    NOT_A_ROW("数组的这个元素不是一行数据", "This element of the array is not a row");

    private final String zh;
    private final String en;

    RowProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the explanation in Chinese. */
    public String zh() {
        return zh;
    }

    /** Returns the explanation in English. */
    public String en() {
        return en;
    }
}
