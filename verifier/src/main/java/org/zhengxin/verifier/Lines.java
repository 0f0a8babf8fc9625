package org.zhengxin.verifier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of a compressed file (压缩文件逐行读取), one in memory, none longer than it may be. */
final class Lines {
    /** How long a line may be. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable InputStream text;
    private byte[] line = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    Lines(InputStream file) {
        this.file = file;
    }

    /** Returns the next line without its end; empty behind the last. */
    Optional<String> next() {
        number++;
        int length = 0;
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            length = append(length, stop);
            if (stop < end) {
                at = stop + 1;
                return Optional.of(Utf8.strict(line, length));
            }
            at = stop;
        }
        return length == 0 ? Optional.empty() : Optional.of(Utf8.strict(line, length));
    }

    /** The number of the line that was asked for last, from 1. */
    long number() {
        return number;
    }

    private int append(int length, int stop) {
        int longer = length + stop - at;
        if (longer > MOST_BYTES) {
            throw Stop.refuted(Sentence.LINE_TOO_LONG, MOST_BYTES);
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.min(MOST_BYTES, Math.max(longer, 2 * line.length)));
        }
        System.arraycopy(buffer, at, line, length, stop - at);
        return longer;
    }

    private boolean fill() {
        try {
            InputStream open = text == null ? new GZIPInputStream(file, BUFFER) : text;
            text = open;
            at = 0;
            end = open.read(buffer);
            return end > 0;
        } catch (ZipException | EOFException e) {
            throw Stop.refuted(Sentence.NOT_COMPRESSED);
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.READING_BROKE_OFF);
        }
    }
}
