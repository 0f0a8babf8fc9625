package org.zhengxin.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Tells failures of what keeps the content from what is wrong with a file, and can bound how much is read through it. */
final class ContentChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private long budget = Long.MAX_VALUE;
    private int maxFiles;

    ContentChannel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** Lets so many more bytes through while a zip's directory is read, which is longer only if it lists too much. */
    void allowDirectory(long bytes, int limit) {
        budget = bytes;
        maxFiles = limit;
    }

    /** Lets all through again. */
    void allowAll() {
        budget = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (budget <= 0) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_FILES, maxFiles);
        }
        try {
            int read = channel.read(target);
            budget -= Math.max(read, 0);
            return read;
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
