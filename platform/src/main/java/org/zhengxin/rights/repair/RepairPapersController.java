package org.zhengxin.rights.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengxin.access.Caller;
import org.zhengxin.document.PdfDocuments;
import org.zhengxin.document.QrImage;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.record.RecordReader;
import org.zhengxin.web.Language;
import org.zhengxin.web.SiteAddress;

/** The papers that an organisation takes away (信用修复回执与结果函): a receipt of its application, and the letter for its bank. */
@Controller
class RepairPapersController {
    private final Holdings holdings;
    private final RepairOwnReader reader;
    private final RecordReader records;
    private final PdfDocuments documents;
    private final SiteAddress site;

    RepairPapersController(
            Holdings holdings, RepairOwnReader reader, RecordReader records, PdfDocuments documents, SiteAddress site) {
        this.holdings = holdings;
        this.reader = reader;
        this.records = records;
        this.documents = documents;
        this.site = site;
    }

    /**
     * A receipt or a letter, as it is printed.
     *
     * @param address of the page that confirms the letter, or of the register for a receipt
     * @param qr that address as a picture; empty for a receipt
     */
    record Paper(RepairLine line, String today, String address, String qr) {}

    @GetMapping(RepairOwnController.PLACE + "/{id}/receipt")
    ResponseEntity<byte[]> receipt(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        RepairLine line = reader.application(holdings.of(caller), id);
        Paper paper = new Paper(line, records.today().toString(), site.root(request), "");
        return pdf("receipt-" + line.known().number(), "rights/repair/receipt.jte", paper);
    }

    @GetMapping(RepairOwnController.PLACE + "/{id}/letter")
    ResponseEntity<byte[]> letter(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        RepairLine line = reader.application(holdings.of(caller), id);
        if (!line.holds()) {
            throw RepairProblems.unknown();
        }
        String code = Objects.requireNonNull(line.application().letterCode());
        String address = site.of(request, RepairPublicController.LETTERS + "/" + code);
        Paper paper = new Paper(line, records.today().toString(), address, QrImage.dataAddress(address));
        return pdf("letter-" + line.known().number(), "rights/repair/letter.jte", paper);
    }

    private ResponseEntity<byte[]> pdf(String name, String template, Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(documents.pdf(Language.current(), template, paper));
    }
}
