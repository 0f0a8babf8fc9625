package org.zhengxin.content.edit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.zhengxin.content.library.Declared;
import org.zhengxin.content.library.FileType;

/**
 * One attachment by form (附件上传).
 *
 * @param name file name, one path segment; empty if none came
 * @param title what readers are told it is
 * @param content its bytes, no more than one beyond what is allowed
 */
record Upload(String name, String title, byte[] content) {
    private static final int LONGEST_FIELD = 1_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 120;

    /** Reads the form; parts that it does not know are passed over. */
    static Upload read(HttpServletRequest request, long largest) throws IOException {
        String name = "";
        String title = "";
        byte[] content = {};
        try {
            FileItemInputIterator parts =
                    new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                try (InputStream in = part.getInputStream()) {
                    if ("file".equals(part.getFieldName())) {
                        name = base(part.getName());
                        content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, largest + 1));
                    } else if ("title".equals(part.getFieldName())) {
                        title = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
                    }
                }
            }
        } catch (FileUploadException malformed) {
            return new Upload("", "", new byte[0]);
        }
        return new Upload(name, title.isEmpty() ? name : title, content);
    }

    /** Returns the last part of the message that says what is wrong, or null. */
    @Nullable
    String problem(long largest) {
        if (name.isEmpty() || content.length == 0) {
            return "none";
        }
        if (!Declared.isName(name) || name.length() > LONGEST_NAME) {
            return "name";
        }
        FileType type = FileType.of(name).orElse(null);
        if (type == null) {
            return "type";
        }
        if (content.length > largest) {
            return "size";
        }
        if (title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            return "title";
        }
        return Sniff.fits(type, content) ? null : "content";
    }

    /** Some browsers send a whole path. */
    private static String base(@Nullable String given) {
        String name = given == null ? "" : given;
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }
}
