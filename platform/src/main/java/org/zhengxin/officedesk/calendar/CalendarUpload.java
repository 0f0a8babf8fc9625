package org.zhengxin.officedesk.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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

/** Reads the form with its file, where one was chosen; a file takes the place of the text (节假日安排上传). */
final class CalendarUpload {
    private static final int MOST_PARTS = 8;
    private static final int MOST_BYTES = 4 * CalendarForm.LONGEST_TEXT;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CalendarUpload() {}

    static CalendarForm read(HttpServletRequest request) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try {
            FileItemInputIterator items =
                    new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
            for (int read = 0; items.hasNext(); read++) {
                if (read == MOST_PARTS) {
                    throw malformed();
                }
                FileItemInput item = items.next();
                try (InputStream content = item.getInputStream()) {
                    parts.put(item.getFieldName(), decoded(content.readNBytes(MOST_BYTES)));
                }
            }
        } catch (FileUploadException e) {
            throw malformed();
        }
        String file = parts.getOrDefault("file", "");
        return new CalendarForm(
                parts.getOrDefault("year", ""),
                parts.getOrDefault("source", ""),
                file.isBlank() ? parts.getOrDefault("text", "") : file);
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(content, CHINESE);
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(
                "MALFORMED_REQUEST",
                HttpStatus.BAD_REQUEST,
                Text.of("表单不完整或格式有误。", "The form is incomplete or malformed."));
    }
}
