package org.zhengxin.comparison.web;

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
import org.zhengxin.comparison.list.ListProblem;
import org.zhengxin.web.ProblemException;

/**
 * A list as it comes by form (名单表单), read into memory and nowhere else: the servlet container would write the file to
 * the disk in clear. What was read before something went wrong stays, so that a pasted list can be given back.
 */
final class Submission {
    private static final int MOST_PARTS = 10;

    private int left = ListProblem.MOST_BYTES;
    private String text = "";
    private String format = "";
    private byte @Nullable [] file;
    private @Nullable ProblemException problem;

    private Submission() {}

    static Submission read(HttpServletRequest request) throws IOException {
        Submission submission = new Submission();
        try {
            submission.readParts(request);
        } catch (ProblemException refused) {
            submission.problem = refused;
        } catch (FileUploadException malformed) {
            submission.problem = ListProblem.LIST_MALFORMED.exception();
        }
        return submission;
    }

    /** Returns the pasted list; may be empty. */
    String text() {
        return text;
    }

    /** Returns in which form the comparison is wanted; empty for a page. */
    String format() {
        return format;
    }

    /** Returns the uploaded file; null if there is none or it is empty. */
    byte @Nullable [] file() {
        return file;
    }

    /** Throws what was wrong with the form, if anything was. */
    void require() {
        if (problem != null) {
            throw problem;
        }
    }

    private void readParts(HttpServletRequest request) throws IOException {
        FileItemInputIterator parts =
                new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
        for (int read = 0; parts.hasNext(); read++) {
            if (read == MOST_PARTS) {
                throw ListProblem.LIST_MALFORMED.exception();
            }
            part(parts.next());
        }
    }

    private void part(FileItemInput part) throws IOException {
        String name = part.getFieldName();
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(left + 1);
            boolean tooLarge = bytes.length > left;
            if ("file".equals(name)) {
                file = bytes.length == 0 ? null : bytes;
            } else if ("list".equals(name)) {
                text = new String(bytes, StandardCharsets.UTF_8);
            } else if ("format".equals(name)) {
                format = new String(bytes, StandardCharsets.UTF_8);
            }
            if (tooLarge) {
                throw ListProblem.LIST_TOO_LARGE.exception();
            }
            left -= bytes.length;
        }
    }
}
