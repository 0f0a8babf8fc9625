package org.zhengxin.content.library;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.zhengxin.web.Language;

/**
 * Puts a table into a frame that scrolls by itself (表格框), by keyboard too, so that the page never does.
 * Each has a name of its own: readers who go from landmark to landmark tell them apart by it.
 */
final class TableFrame implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final String label;
    private int tables;

    TableFrame(HtmlNodeRendererContext context, Language language) {
        this.context = context;
        this.label = language == Language.ZH ? "表格" : "Table";
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node table) {
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag(
                "div",
                Map.of("class", "scroll", "role", "region", "tabindex", "0", "aria-label", label + " " + ++tables));
        html.tag("table");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
        }
        html.tag("/table");
        html.tag("/div");
        html.line();
    }
}
