package org.zhengxin.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Edition;
import org.zhengxin.web.Language;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NAUGHTY = "<b>&\"'\u0001]]>\ud842\udfb7\ud800";

    @Test
    void feed_written_hasWhatTheStandardDemands() throws Exception {
        Element feed =
                written(List.of(article("one", NAUGHTY), article("two", "二"))).getDocumentElement();
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, required)).as(required).hasSize(1);
        }
        assertThat(children(feed, "link"))
                .extracting(link -> link.getAttribute("rel"))
                .containsExactly("self", "alternate");
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        for (Element entry : entries) {
            for (String required : List.of("id", "title", "updated", "author", "summary", "link")) {
                assertThat(children(entry, required)).as(required).hasSize(1);
            }
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(Instant.parse("2026-05-18T01:00:00Z"));
        }
        assertThat(text(entries.getFirst(), "id")).isNotEqualTo(text(entries.getLast(), "id"));
        assertThat(text(entries.getFirst(), "title")).isEqualTo("<b>&\"']]>\ud842\udfb7");
        assertThat(children(entries.getFirst(), "link").getFirst().getAttribute("href"))
                .isEqualTo("https://credit.example/content/news/one");
    }

    @Test
    void feed_withoutArticles_isStillAFeed() throws Exception {
        assertThat(text(written(List.of()).getDocumentElement(), "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    private static Document written(List<Article> articles) throws Exception {
        String xml = AtomFeed.write(
                "https://credit.example", "/content/feed.atom", "/content", "标题", "发布者", Language.ZH, articles);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Article article(String slug, String title) {
        Instant from = Instant.parse("2026-05-18T01:00:00Z");
        Edition edition = new Edition(Language.ZH, title, "摘要", null, null, "", "", "");
        return new Article("news", slug, List.of(), from, null, from.minusSeconds(60), from, edition, null, List.of());
    }

    private static List<Element> children(Element parent, String name) {
        NodeList all = parent.getElementsByTagNameNS(ATOM, name);
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .filter(element -> element.getParentNode() == parent)
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }
}
