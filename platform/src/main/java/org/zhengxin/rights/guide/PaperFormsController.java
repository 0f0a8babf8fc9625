package org.zhengxin.rights.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.document.PdfDocuments;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Forms to download, for those who apply on paper (文书模板). */
@Controller
class PaperFormsController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PaperForms forms;
    private final PdfDocuments documents;
    private final Pages pages;

    PaperFormsController(PaperForms forms, PdfDocuments documents, Pages pages) {
        this.forms = forms;
        this.documents = documents;
        this.pages = pages;
    }

    /** What the page shows. */
    record FormsPage(List<PaperForm> forms) {}

    @GetMapping("/rights/templates")
    View list() {
        return pages.page("rights/guide/templates.jte", new FormsPage(forms.all()));
    }

    @GetMapping("/rights/templates/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id, HttpServletRequest request) {
        PaperForm form = known(id);
        byte[] content = documents.pdf(Language.of(request), "rights/guide/paper.jte", form);
        return file(form.id() + ".pdf", "application/pdf", content);
    }

    @GetMapping("/rights/templates/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable("id") String id, HttpServletRequest request) {
        PaperForm form = known(id);
        return file(form.id() + ".docx", DOCX, WordDocument.of(form.lines(Language.of(request))));
    }

    @GetMapping("/rights/templates/{id}.txt")
    ResponseEntity<byte[]> text(@PathVariable("id") String id, HttpServletRequest request) {
        PaperForm form = known(id);
        String text = String.join("\r\n", form.lines(Language.of(request)));
        return file(form.id() + ".txt", "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private PaperForm known(String id) {
        return forms.find(id)
                .orElseThrow(() -> new ProblemException(
                        "FORM_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这个模板。", "There is no such form.")));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
