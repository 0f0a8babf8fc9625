package org.zhengxin.comparison.web;

import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Comparisons as files (比对结果下载). */
final class Downloads {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    static ResponseEntity<byte[]> of(MediaType type, LocalDate day, byte[] content) {
        String ending = type.equals(XLSX) ? ".xlsx" : ".pdf";
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("comparison-" + day + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
