package org.zhengxin.rights.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * A form with files (附证据的表单), read as it comes: the files go straight into the vault. The form's address carries its
 * token; parameters of the address and fields of the form are one.
 *
 * @param caseId the case whose files these are
 * @param fields what else the form says, by name; white space around it removed, of several equal names the last
 * @param files what was stored
 * @param refused why files were refused, in the order of the form; empty if all were taken
 * @param inputs by which input of the form each stored file came, by its id
 */
public record EvidenceForm(
        UUID caseId,
        Map<String, String> fields,
        List<EvidenceFile> files,
        List<Staged.Reason> refused,
        Map<UUID, String> inputs) {
    private static final int MOST_PARTS = 60;
    private static final int LONGEST_FIELD = 40_000;

    /**
     * Reads a form. Whoever does not call {@link CaseVault#keep} with its files calls {@link #discard}.
     *
     * @param caseId the case, or the id that it will have
     * @throws ProblemException {@code MALFORMED_REQUEST} if it is not such a form
     */
    public static EvidenceForm read(HttpServletRequest request, UUID caseId, CaseVault vault) throws IOException {
        EvidenceForm form =
                new EvidenceForm(caseId, new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        boolean whole = false;
        try {
            if (JakartaServletFileUpload.isMultipartContent(request)) {
                form.read(request, vault);
            }
            request.getParameterMap().forEach((name, values) -> form.fields.putIfAbsent(name, values[0].strip()));
            whole = true;
            return form;
        } catch (FileUploadException malformed) {
            throw malformed();
        } finally {
            if (!whole) {
                form.discard(vault);
            }
        }
    }

    private void read(HttpServletRequest request, CaseVault vault) throws IOException {
        FileItemInputIterator parts =
                new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
        for (int read = 0; parts.hasNext(); read++) {
            if (read == MOST_PARTS) {
                throw malformed();
            }
            part(parts.next(), vault);
        }
    }

    private void part(FileItemInput part, CaseVault vault) throws IOException {
        try (InputStream content = part.getInputStream()) {
            if (part.isFormField()) {
                String value = new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                fields.put(part.getFieldName(), value.strip());
            } else if (part.getName() != null && !part.getName().isBlank()) {
                switch (vault.stage(caseId, part.getName(), content)) {
                    case Staged.Stored stored -> {
                        files.add(stored.file());
                        inputs.put(stored.file().id(), part.getFieldName());
                    }
                    case Staged.Refused no -> refused.add(no.reason());
                }
            }
        }
    }

    /** Returns a field; empty if the form lacks it. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns the ids of the stored files, for {@link CaseVault#keep}. */
    public List<UUID> fileIds() {
        return files.stream().map(EvidenceFile::id).toList();
    }

    /** Deletes the files of a form that is not accepted. */
    public void discard(CaseVault vault) {
        vault.discard(caseId, fileIds());
    }

    /** Says nothing of what was sent. */
    @Override
    public String toString() {
        return "EvidenceForm[" + caseId + "]";
    }

    private static ProblemException malformed() {
        return new ProblemException(
                "MALFORMED_REQUEST",
                HttpStatus.BAD_REQUEST,
                Text.of("表单不完整或格式有误。", "The form is incomplete or malformed."));
    }
}
