package org.zhengxin.portal.catalogue;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.portal.catalogue.CataloguePage.GroupOfKinds;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The catalogue for readers (信用信息目录). */
@Controller
class CatalogueController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Catalogue catalogue;
    private final Pages pages;

    CatalogueController(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/catalog")
    View catalogue() {
        List<GroupOfKinds> groups = catalogue.release().groups().stream()
                .map(group -> new GroupOfKinds(
                        Words.of(group.label()),
                        catalogue.kinds().stream()
                                .filter(kind -> kind.group().code().equals(group.code()))
                                .map(KindSummary::of)
                                .toList()))
                .filter(group -> !group.kinds().isEmpty())
                .toList();
        return pages.page(
                "portal/catalogue/catalogue.jte",
                new CataloguePage(catalogue.release().id(), groups));
    }

    @GetMapping("/catalog/{kind}")
    View kind(@PathVariable("kind") String code) {
        return pages.page("portal/catalogue/kind.jte", new KindPage(known(code)));
    }

    /** The form to fill in, for those who have no system that makes files. */
    @GetMapping("/catalog/{kind}/form.xlsx")
    ResponseEntity<byte[]> form(@PathVariable("kind") String code) {
        Kind kind = known(code);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.code() + ".xlsx")
                                .build()
                                .toString())
                .body(BlankForm.of(kind));
    }

    private Kind known(String code) {
        return catalogue
                .kind(code)
                .orElseThrow(() -> new ProblemException(
                        "KIND_NOT_FOUND",
                        HttpStatus.NOT_FOUND,
                        Text.of("目录中没有这类信息。", "The catalogue has no such kind.")));
    }
}
