package org.zhengxin.workbench.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.http.HttpStatus;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * A sample as it comes by form (样表上传), read into memory and nowhere else: the servlet container would write the file to
 * the disk in clear.
 *
 * @param fields the other fields of the form
 * @param file empty if none was chosen
 */
record SampleUpload(Map<String, String> fields, byte[] file) {
    /** A sample is a few rows; whole deliveries belong into a trial. */
    static final int MOST_BYTES = 8 << 20;

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_FIELD = 1_000;

    static SampleUpload read(HttpServletRequest request) throws IOException {
        Map<String, String> fields = new HashMap<>();
        byte[] file = new byte[0];
        try {
            FileItemInputIterator parts =
                    new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
            for (int read = 0; parts.hasNext(); read++) {
                if (read == MOST_PARTS) {
                    throw malformed();
                }
                FileItemInput part = parts.next();
                try (InputStream content = part.getInputStream()) {
                    if (part.isFormField()) {
                        fields.put(
                                part.getFieldName(),
                                new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                    } else if (file.length == 0) {
                        file = content.readNBytes(MOST_BYTES + 1);
                    }
                }
            }
        } catch (FileUploadException e) {
            throw malformed();
        }
        return new SampleUpload(fields, file);
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    boolean tooLarge() {
        return file.length > MOST_BYTES;
    }

    /** Says how long the file is, never what it holds. */
    @Override
    public String toString() {
        return "SampleUpload[" + file.length + "]";
    }

    private static ProblemException malformed() {
        return new ProblemException(
                "MALFORMED_REQUEST",
                HttpStatus.BAD_REQUEST,
                Text.of("表单不完整或格式有误。", "The form is incomplete or malformed."));
    }
}
