package org.zhengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.spool.Spooled;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * An upload by form (表单上报), read as it comes: the file goes straight into the encrypted spool. The servlet container
 * would write it to the disk in clear first, rows about people included.
 */
public final class UploadForm {
    private static final int LONGEST_FIELD = 1_000;
    private static final int MOST_FIELDS = 20;

    private final BatchService service;
    private final @Nullable Long account;
    private final Map<String, String> fields = new HashMap<>();
    private BatchService.@Nullable Waiting waiting;
    private @Nullable String fileName;

    private UploadForm(BatchService service, @Nullable Long account) {
        this.service = service;
        this.account = account;
    }

    /** Takes a machine's form in; parameters may stand in the address or in fields, before or behind the file. */
    static Submission submit(HttpServletRequest request, Agency agency, BatchService service) throws IOException {
        return submit(request, agency, null, service);
    }

    /** Takes the form in that the holder of an account sends at a browser, or a machine if there is none. */
    public static Submission submit(
            HttpServletRequest request, Agency agency, @Nullable Long account, BatchService service)
            throws IOException {
        UploadForm form = new UploadForm(service, account);
        boolean queued = false;
        try {
            form.read(request);
            BatchService.Waiting waiting = form.waiting;
            if (waiting == null) {
                throw bad("FILE_MISSING", "缺少 file 部分。", "The part “file” is missing.");
            }
            Submission submission = service.queue(agency, form.delivery(request), waiting);
            queued = true;
            return submission;
        } finally {
            if (!queued && form.waiting != null) {
                service.discard(form.waiting);
            }
        }
    }

    private void read(HttpServletRequest request) throws IOException {
        try {
            FileItemInputIterator parts =
                    new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
            for (int read = 0; parts.hasNext(); read++) {
                if (read == MOST_FIELDS) {
                    throw bad("TOO_MANY_PARTS", "表单部分过多。", "The form has too many parts.");
                }
                part(parts.next());
            }
        } catch (FileUploadException e) {
            throw bad("MALFORMED_REQUEST", "表单不完整或格式有误。", "The form is incomplete or malformed.");
        }
    }

    private void part(FileItemInput part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            if (part.isFormField()) {
                byte[] value = content.readNBytes(LONGEST_FIELD);
                fields.put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
            } else if (!"file".equals(part.getFieldName())) {
                throw bad("FILE_MISSING", "文件部分应名为 file。", "The part with the file is called “file”.");
            } else if (waiting != null) {
                throw bad("ONE_FILE_ONLY", "一次只能上报一个文件。", "Send one file at a time.");
            } else {
                fileName = part.getName();
                waiting = service.spool(content);
                if (waiting.spooled() instanceof Spooled.TooLarge tooLarge) {
                    // Refused here and now: the rest of the form is not worth reading.
                    throw IntakeProblems.of(new Submission.TooLarge(tooLarge.maxBytes()));
                }
            }
        }
    }

    private BatchService.Delivery delivery(HttpServletRequest request) {
        String trial = value(request, "trial");
        if (trial != null && !trial.equals("true") && !trial.equals("false")) {
            throw bad("BAD_PARAMETER", "trial 应为 true 或 false。", "trial is true or false.");
        }
        return new BatchService.Delivery(
                value(request, "kind"),
                value(request, "profile"),
                "true".equals(trial),
                fileName,
                account,
                null,
                account == null ? null : replaces(request));
    }

    /** Only a person at a browser says that a file takes the place of a recalled batch. */
    private @Nullable UUID replaces(HttpServletRequest request) {
        String id = value(request, "replaces");
        return id == null ? null : OwnBatches.id(id);
    }

    private @Nullable String value(HttpServletRequest request, String name) {
        String value = fields.getOrDefault(name, request.getParameter(name));
        return value == null || value.isEmpty() ? null : value;
    }

    private static ProblemException bad(String code, String zh, String en) {
        return new ProblemException(code, HttpStatus.BAD_REQUEST, Text.of(zh, en));
    }
}
