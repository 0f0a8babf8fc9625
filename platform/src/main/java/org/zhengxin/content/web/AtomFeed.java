package org.zhengxin.content.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Edition;
import org.zhengxin.web.Language;

/**
 * Writes articles as a feed (Atom 订阅), RFC 4287. Identifiers are made of the articles' own addresses without a host, so
 * that a register that moves does not send all of its news anew.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String root;
    private final Language language;

    private AtomFeed(String root, Language language) throws XMLStreamException {
        this.root = root;
        this.language = language;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * Writes a feed.
     *
     * @param root the site's address without a slash at its end
     * @param self the feed's own path; {@code page} the path of what it follows
     */
    static String write(
            String root,
            String self,
            String page,
            String title,
            String publisher,
            Language language,
            List<Article> articles) {
        try {
            AtomFeed feed = new AtomFeed(root, language);
            feed.head(self, page, title, publisher, articles);
            for (Article article : articles) {
                feed.entry(article, publisher);
            }
            feed.xml.writeEndElement();
            feed.xml.writeEndDocument();
            return feed.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void head(String self, String page, String title, String publisher, List<Article> articles)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element("id", id(self + "?" + language.parameter()));
        element("title", title);
        element("updated", updated(articles).toString());
        person("author", publisher);
        link("self", self + "?" + Language.NAME + "=" + language.parameter(), "application/atom+xml");
        link("alternate", page + "?" + Language.NAME + "=" + language.parameter(), "text/html");
    }

    private void entry(Article article, String publisher) throws XMLStreamException {
        Edition edition = article.edition(language);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", edition.language().tag());
        element("id", id(article.path()));
        element("title", edition.title());
        element("published", article.from().toString());
        element("updated", updated(article).toString());
        person("author", edition.author() == null ? publisher : edition.author());
        link("alternate", article.path(), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", article.column());
        element("summary", edition.summary());
        xml.writeEndElement();
    }

    /** An article that was changed before its publication is new on the day of publication. */
    private static Instant updated(Article article) {
        return article.updated().isBefore(article.from()) ? article.from() : article.updated();
    }

    private static Instant updated(List<Article> articles) {
        return articles.stream()
                .map(AtomFeed::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String id(String path) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("zhengxin:" + path).getBytes(StandardCharsets.UTF_8));
    }

    private void person(String name, String organisation) throws XMLStreamException {
        xml.writeStartElement(name);
        element("name", organisation);
        xml.writeEndElement();
    }

    private void link(String relation, String path, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", root + path);
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(content));
        xml.writeEndElement();
    }
}
