package org.zhengxin.rights.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What evidence may be (证据文件类型); told from the content, whatever the file is called. */
public enum EvidenceType {
    /** PDF. */
    PDF("%PDF-", "pdf"),
    /** PNG picture. */
    PNG("\u0089PNG\r\n\u001a\n", "png"),
    /** JPEG picture. */
    JPEG("\u00ff\u00d8\u00ff", "jpg");

    /** How many of the last bytes are looked at. */
    static final int TAIL_BYTES = 1024;

    /** The end of a ZIP archive's directory: there are archives that call themselves a picture. */
    private static final String ZIP_END = "PK\u0005\u0006";

    private final String start;
    private final String ending;

    EvidenceType(String start, String ending) {
        this.start = start;
        this.ending = ending;
    }

    /** Returns the ending of a file's name, without a dot. */
    public String ending() {
        return ending;
    }

    /** Tells what a file is from its first bytes. */
    static Optional<EvidenceType> ofStart(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (EvidenceType type : values()) {
            if (bytes.startsWith(type.start)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a file that began as this may end so: whole, and with nothing hung behind it. */
    boolean endsWell(byte[] tail) {
        String bytes = new String(tail, StandardCharsets.ISO_8859_1);
        if (bytes.contains(ZIP_END)) {
            return false;
        }
        return switch (this) {
            case PDF -> bytes.contains("%%EOF");
            case PNG -> bytes.endsWith("IEND\u00aeB`\u0082");
            // Cameras hang things of their own behind the picture.
            case JPEG -> true;
        };
    }
}
