package org.zhengxin.content.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an attachment may be (附件类型). Nothing that a browser runs is among them. */
public enum FileType {
    PDF("application/pdf"),
    DOC("application/msword"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLS("application/vnd.ms-excel"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OFD("application/ofd"),
    CSV("text/csv;charset=UTF-8"),
    TXT("text/plain;charset=UTF-8"),
    ZIP("application/zip"),
    PNG("image/png"),
    JPG("image/jpeg"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type that it is served as. */
    public String mediaType() {
        return mediaType;
    }

    /** Tells whether it may stand in an article's text. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Returns the type that a file name ends in. */
    public static Optional<FileType> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(ending))
                .findFirst();
    }
}
