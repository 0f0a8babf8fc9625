package org.zhengxin.content.library;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.zhengxin.web.Language;

/**
 * Renders Markdown (Markdown 排版). What is HTML in it is shown as the text that it is; links and images are let through
 * by {@link LinkRule} alone.
 */
final class MarkdownBody {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private MarkdownBody() {}

    /** Renders a body; throws an unchecked exception if it is nested or divided beyond the parser's bounds. */
    static Body render(String markdown, String slug, Language language) {
        Node document = PARSER.parse(markdown);
        Tidying tidying = new Tidying(slug, Tidying.highest(document));
        document.accept(tidying);
        return new Body(renderer(language).render(document), TEXT.render(document), tidying.images(), tidying.files());
    }

    /** Tells whether HTML stands in a text outside of code; it would be shown as the text that it is. */
    static boolean hasHtml(String markdown) {
        boolean[] found = {false};
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found[0] = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                found[0] = true;
            }
        });
        return found[0];
    }

    private static HtmlRenderer renderer(Language language) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> LinkRule::attributes)
                .nodeRendererFactory(context -> new TableFrame(context, language))
                .extensions(EXTENSIONS)
                .build();
    }
}
