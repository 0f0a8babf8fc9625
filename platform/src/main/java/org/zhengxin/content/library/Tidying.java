package org.zhengxin.content.library;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.springframework.web.util.UriUtils;

/**
 * Makes a parsed body fit for its page (正文整理): the highest headings right below the title, however their author
 * counts; links and images only where they may lead; lines of Chinese joined without a space.
 */
final class Tidying extends AbstractVisitor {

    private static final int BELOW_TITLE = 2;
    private static final int LOWEST = 6;

    private final String slug;
    private final int down;
    private final Set<String> images = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();

    /** Prepares for a document whose highest heading has the given level, from 1. */
    Tidying(String slug, int highest) {
        this.slug = slug;
        this.down = BELOW_TITLE - highest;
    }

    /** Returns the level of the highest heading of a document. */
    static int highest(Node document) {
        int[] highest = {LOWEST};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        return highest[0];
    }

    Set<String> images() {
        return images;
    }

    Set<String> files() {
        return files;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(heading.getLevel() + down, LOWEST));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (LinkRule.stays(link.getDestination())) {
            return;
        }
        Optional<String> name = LinkRule.attachment(link.getDestination());
        if (name.isPresent()) {
            files.add(name.get());
            link.setDestination(address(name.get()));
        } else {
            replaceByChildren(link);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        Optional<String> name = LinkRule.attachment(image.getDestination())
                .filter(file -> FileType.of(file).filter(FileType::isImage).isPresent());
        if (name.isPresent()) {
            images.add(name.get());
            image.setDestination(address(name.get()));
        } else {
            replaceByChildren(image);
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (lineBreak.getPrevious() instanceof Text before
                && lineBreak.getNext() instanceof Text after
                && isChinese(last(before.getLiteral()))
                && isChinese(first(after.getLiteral()))) {
            lineBreak.unlink();
        }
    }

    /** Relative to the article's own page, so that no part of it needs to know the column. */
    private String address(String name) {
        return slug + "/" + UriUtils.encodePathSegment(name, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void replaceByChildren(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    private static int first(String text) {
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }

    private static int last(String text) {
        return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    }

    private static boolean isChinese(int point) {
        return Character.isIdeographic(point)
                || (point >= 0x3000 && point <= 0x303F)
                || (point >= 0xFF00 && point <= 0xFF60);
    }
}
