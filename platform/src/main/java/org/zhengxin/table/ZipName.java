package org.zhengxin.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of files inside a zip: for people to read, never a path. */
final class ZipName {

    private static final int MAX_CHARS = 200;

    private ZipName() {}

    /** Returns a file's own name without its folders, in UTF-8 if it is such, else GB18030. */
    static String of(ZipArchiveEntry entry) {
        String path = decode(entry.getRawName()).replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() <= MAX_CHARS ? name : name.substring(0, MAX_CHARS);
    }

    /** Tells whether a file is what an operating system leaves in zips. */
    static boolean isClutter(ZipArchiveEntry entry) {
        String path = entry.getName();
        String name = of(entry);
        return path.startsWith("__MACOSX/")
                || name.startsWith(".")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }

    private static String decode(byte[] raw) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, TextEncoding.GB18030}) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException e) {
                // The other encoding may fit.
            }
        }
        return new String(raw, StandardCharsets.UTF_8);
    }
}
