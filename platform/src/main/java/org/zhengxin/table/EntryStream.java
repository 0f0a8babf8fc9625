package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The unpacked bytes of one file in a zip: counted against the upload's budget and against their packed length, their
 * checksum verified at the end, so that a damaged file is not taken for a sound one.
 */
final class EntryStream extends InputStream {

    /** Below this many bytes a high ratio harms nobody. */
    private static final long HARMLESS_BYTES = 16L << 20;

    private final InputStream unpacked;
    private final UnpackBudget budget;
    private final ReadLimits limits;
    private final long packedBytes;
    private final long expectedCrc;
    private final CRC32 crc = new CRC32();
    /** How far the file was unpacked before: bytes are counted once, however often they are read. */
    private final AtomicLong counted;

    private long bytes;

    EntryStream(
            InputStream unpacked, ZipArchiveEntry entry, UnpackBudget budget, AtomicLong counted, ReadLimits limits) {
        this.unpacked = unpacked;
        this.budget = budget;
        this.counted = counted;
        this.limits = limits;
        this.packedBytes = Math.max(1, entry.getCompressedSize());
        this.expectedCrc = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readUnpacked(target, offset, length);
        if (read < 0) {
            if (expectedCrc >= 0 && crc.getValue() != expectedCrc) {
                throw new FileProblemException(FileProblemCode.BROKEN_ZIP);
            }
            return read;
        }
        crc.update(target, offset, read);
        bytes += read;
        long before = counted.get();
        if (bytes > before) {
            counted.set(bytes);
            budget.take(bytes - before);
        }
        if (bytes > HARMLESS_BYTES && bytes / packedBytes > limits.maxRatio()) {
            throw new FileProblemException(FileProblemCode.ZIP_BOMB, limits.maxRatio());
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private int readUnpacked(byte[] target, int offset, int length) throws IOException {
        try {
            return unpacked.read(target, offset, length);
        } catch (ContentFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The unpackers throw both when their input is damaged.
            throw FileProblemException.from(e, FileProblemCode.BROKEN_ZIP);
        }
    }
}
