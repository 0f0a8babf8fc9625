package org.zhengxin.table;

/** What came of opening an upload (打开结果). */
public sealed interface Opened {

    /** The upload is a table. */
    record Readable(TableFormat format, RowSource rows) implements Opened {}

    /** The upload is none, or cannot be read at all. */
    record Unreadable(FileProblem problem) implements Opened {}
}
