package org.zhengxin.intake.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A decrypting channel that keeps what the interface promises: the library's own reads nothing for ever, instead of
 * saying that the end was reached, when it stands beyond the end.
 */
final class PlaintextChannel implements SeekableByteChannel {

    private final SeekableByteChannel decrypting;
    private final long size;

    private PlaintextChannel(SeekableByteChannel decrypting, long size) {
        this.decrypting = decrypting;
        this.size = size;
    }

    /** Stands at the beginning; the key has proved right by then. */
    static PlaintextChannel of(SeekableByteChannel decrypting) throws IOException {
        // The channel knows its size only after a first read, and none at all of an empty plaintext.
        boolean empty = decrypting.read(ByteBuffer.allocate(1)) <= 0;
        long size = empty ? 0 : decrypting.size();
        decrypting.position(0);
        return new PlaintextChannel(decrypting, size);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (target.hasRemaining() && position() >= size) {
            return -1;
        }
        return decrypting.read(target);
    }

    @Override
    public long position() throws IOException {
        return decrypting.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        decrypting.position(position);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return decrypting.isOpen();
    }

    @Override
    public void close() throws IOException {
        decrypting.close();
    }
}
