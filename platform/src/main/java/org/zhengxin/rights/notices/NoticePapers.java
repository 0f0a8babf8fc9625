package org.zhengxin.rights.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhengxin.document.PdfDocuments;
import org.zhengxin.web.Language;

/** Prints notices (告知书打印): to be served by the agency, and for the organisation to take along. */
@Component
class NoticePapers {
    private static final String REPAIR = "rights/notices/repair-paper.jte";
    private static final String PRIOR = "rights/notices/prior-paper.jte";

    private final PdfDocuments documents;
    private final Clock clock;

    NoticePapers(PdfDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The notices that are printed together, each on pages of its own. */
    record RepairPaper(List<RepairNotice> notices, LocalDate today) {}

    /** A prior notice to be printed. */
    record PriorPaper(PriorNotice notice, String code, String name, String agency, LocalDate today) {}

    /** Returns one notice as the answer to a request. */
    ResponseEntity<byte[]> repair(RepairNotice notice) {
        return answer(pdf(List.of(notice)), "repair-notice-" + notice.record());
    }

    /** Writes portions of notices as one document; no more than a portion is laid out at a time. */
    void repair(Iterator<List<RepairNotice>> portions, OutputStream out) throws IOException {
        documents.joined(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return portions.hasNext();
                    }

                    @Override
                    public byte[] next() {
                        return pdf(portions.next());
                    }
                },
                out);
    }

    ResponseEntity<byte[]> prior(PriorNotice notice, String code, String name, String agency) {
        byte[] pdf = documents.pdf(
                Language.current(), PRIOR, new PriorPaper(notice, code, name, agency, LocalDate.now(clock)));
        return answer(pdf, "prior-notice-" + notice.id());
    }

    private byte[] pdf(List<RepairNotice> notices) {
        return documents.pdf(Language.current(), REPAIR, new RepairPaper(notices, LocalDate.now(clock)));
    }

    private static ResponseEntity<byte[]> answer(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(pdf);
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name + ".pdf").build().toString();
    }
}
