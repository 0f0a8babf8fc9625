package org.zhengxin.document;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Assets;
import org.zhengxin.web.Language;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;

/**
 * Makes PDF documents (PDF 文档) of templates, such as a comparison of a list, a report or a letter.
 *
 * <p>A template stands where those of pages do and is well-formed XML with its style inside: {@code html} with
 * {@code lang}, {@code title} and a description, styled by CSS 2.1 and its rules for paged media. Two weights of one font
 * family, {@code text}, are at hand and are put into the document. A character that they lack is printed as its number,
 * such as {@code 〓(U+20BB7)}; invisible ones are left out. Nothing is fetched from anywhere but {@code data:} addresses.
 */
@Component
public class PdfDocuments {

    private final Pages pages;
    private final PdfRenderer renderer;
    private final Assets assets;
    private final MessageSource messages;
    private final Clock clock;

    PdfDocuments(Pages pages, PdfRenderer renderer, Assets assets, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.renderer = renderer;
        this.assets = assets;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Returns a document as the bytes of a tagged PDF 1.7.
     *
     * @param language of the texts of the interface
     * @param template as {@link Pages} takes it
     * @param model what the template shows
     * @throws org.zhengxin.web.ProblemException {@code DOCUMENTS_BUSY} if too many are being made
     */
    public byte[] pdf(Language language, String template, Object model) {
        PageContext page = new PageContext(language, "", "", LocalDate.now(clock), false, assets, List.of(), messages);
        StringOutput html = new StringOutput();
        pages.fragment(template, page, model).writeTo(html);
        return renderer.render(Glyphs.printable(html.toString()));
    }

    /**
     * Writes documents as one, one behind the other.
     *
     * @param parts what {@link #pdf} gave, asked for one by one; at least one
     * @param out not closed
     */
    public void joined(Iterator<byte[]> parts, OutputStream out) throws IOException {
        PdfJoin.join(parts, out);
    }
}
