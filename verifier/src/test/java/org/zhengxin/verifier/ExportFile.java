package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Compresses the lines of an export. */
final class ExportFile {

    private ExportFile() {}

    static byte[] of(List<String> lines) {
        return compressed((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    static byte[] compressed(byte[] text) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
