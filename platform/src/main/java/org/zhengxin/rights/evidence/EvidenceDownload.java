package org.zhengxin.rights.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Hands files of cases out (证据下载): always to be saved, never shown by the browser inside of a page. */
@Component
public class EvidenceDownload {
    private final CaseVault vault;

    EvidenceDownload(CaseVault vault) {
        this.vault = vault;
    }

    /**
     * Writes a file as the answer to a request. Who may have it, and that it was read, the caller has seen to.
     *
     * @throws ProblemException {@code FILE_NOT_FOUND} if the case has no such file, or no longer
     */
    public void send(UUID caseId, UUID file, HttpServletResponse response) throws IOException {
        EvidenceFile found = vault.file(caseId, file)
                .orElseThrow(() -> new ProblemException(
                        "FILE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这个文件。", "There is no such file.")));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(found.bytes());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(found.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        vault.copy(caseId, found, response.getOutputStream());
    }
}
