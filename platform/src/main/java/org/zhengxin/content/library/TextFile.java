package org.zhengxin.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a text file whole: strict UTF-8, bounded, its line ends made one kind (文本文件). */
final class TextFile {

    private static final int LARGEST = 1 << 20;

    private TextFile() {}

    static Optional<String> read(Path file, Faults faults) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                faults.add("文件超过1 MiB。", "The file is larger than 1 MiB.");
                return Optional.empty();
            }
            return Optional.of(decoded(bytes));
        } catch (CharacterCodingException notUtf8) {
            faults.add("文件不是 UTF-8 编码。", "The file is not UTF-8.");
        } catch (IOException unreadable) {
            faults.add("文件无法读取。", "The file cannot be read.");
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replace("\r\n", "\n");
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
