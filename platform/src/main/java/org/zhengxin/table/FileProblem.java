package org.zhengxin.table;

/**
 * Why a file cannot be read, or not further than the rows that came before (文件错误).
 *
 * @param code what is wrong
 * @param figure the limit that was passed, or the record that broke; 0 if the code has neither
 */
public record FileProblem(FileProblemCode code, long figure) implements SourceItem, HeadedItem {

    FileProblem(FileProblemCode code) {
        this(code, 0);
    }

    /** Returns the explanation in Chinese. */
    public String zh() {
        return code.zh(figure);
    }

    /** Returns the explanation in English. */
    public String en() {
        return code.en(figure);
    }
}
