package org.zhengxin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    @Test
    void document_ofTwoPages_isTaggedAndCarriesItsFonts() throws IOException {
        try (PDDocument pdf = pdf("<p>一页 <b>粗</b></p><p style=\"page-break-before:always\">二页</p>")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("试验");
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(text(pdf)).contains("一页", "粗", "二页");
        }
    }

    @Test
    void characters_withoutAGlyph_arePrintedAsNumbers_andInvisibleOnesAreLeftOut() throws IOException {
        String name = "𠮷野\uE000\u202E家\u200B\uFE0F店\uD800é";
        try (PDDocument pdf = pdf("<p>" + Glyphs.printable(name) + "</p>")) {
            assertThat(text(pdf)).contains("〓(U+20BB7)野〓(U+E000)家店é").doesNotContain("#");
        }
    }

    @Test
    void addresses_outsideTheDocument_areNotFetched() throws IOException {
        String picture =
                "<img alt=\"x\" src=\"file:///etc/hostname\"/><img alt=\"y\" src=\"http://127.0.0.1:1/a.png\"/>";
        try (PDDocument pdf = pdf("<p>甲</p>" + picture)) {
            assertThat(text(pdf)).contains("甲");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void qrCode_asPicture_standsInTheDocument() throws IOException {
        String address = QrImage.dataAddress("https://credit.example/organisations/91410100MA9DEM01X3");
        try (PDDocument pdf = pdf("<img alt=\"QR\" src=\"" + address + "\"/>")) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    private static PDDocument pdf(String body) throws IOException {
        String head =
                "<title>试验</title><meta name=\"description\" content=\"试验\"/><style>body { font-family: text }</style>";
        return Loader.loadPDF(new PdfRenderer()
                .render("<html lang=\"zh-CN\"><head>" + head + "</head><body>" + body + "</body></html>"));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
