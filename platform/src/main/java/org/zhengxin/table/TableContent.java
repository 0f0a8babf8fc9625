package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** The content of an upload (上传内容), wherever its keeper keeps it; may be read as often as need be. */
public interface TableContent {

    /** Opens the content for reading from any place. */
    SeekableByteChannel open() throws IOException;

    /** Opens the content for reading from the beginning. */
    InputStream stream() throws IOException;

    /**
     * Keeps a part of the content, such as a workbook inside a zip that must be read from any place, in the same way.
     *
     * @param part read to its end, not closed
     * @throws IOException if the part breaks off or cannot be kept; nothing is left behind then
     */
    TableContent unpack(InputStream part) throws IOException;

    /** Forgets the content; parts that were unpacked from it are their openers' to forget. */
    void destroy() throws IOException;
}
