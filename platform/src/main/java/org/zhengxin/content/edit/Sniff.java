package org.zhengxin.content.edit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zhengxin.content.library.FileType;

/** Tells whether an upload begins as files of its type do (附件内容核对): a name says little. */
final class Sniff {
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);

    private Sniff() {}

    static boolean fits(FileType type, byte[] content) {
        return switch (type) {
            case PDF -> starts(content, PDF);
            case DOCX, XLSX, OFD, ZIP -> starts(content, ZIP);
            case DOC, XLS -> starts(content, OLE);
            case PNG -> starts(content, PNG);
            case JPG, JPEG -> starts(content, JPEG);
            case GIF -> starts(content, GIF);
            case WEBP -> starts(content, RIFF);
            case CSV, TXT -> isText(content);
        };
    }

    private static boolean starts(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
