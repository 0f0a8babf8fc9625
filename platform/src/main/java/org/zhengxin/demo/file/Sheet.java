package org.zhengxin.demo.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.zhengxin.demo.act.Row;

/** A file being written row by row (报送文件); nothing of it is kept in memory. */
interface Sheet extends Closeable {

    /** Writes a line of plain cells: a title or the header. */
    void line(List<String> cells) throws IOException;

    /** Writes a row on the form that the file was opened for. */
    void row(Row row) throws IOException;
}
