package org.zhengxin.portal.publicity;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Subject;

/** Writes the latest records of a list as an Atom feed by RFC 4287 (订阅源). */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final String site;
    private final Locale locale;

    /**
     * Sets up a feed.
     *
     * @param site the whole address of the site, without a slash at its end
     */
    AtomFeed(String site, Locale locale) {
        this.site = site;
        this.locale = locale;
    }

    void write(String title, String self, String page, List<RecordCard> records, OffsetDateTime now, OutputStream out)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", locale.toLanguageTag());
        text(xml, "title", title);
        text(xml, "id", site + self);
        link(xml, "self", "application/atom+xml", site + self);
        link(xml, "alternate", "text/html", site + page);
        text(xml, "updated", updated(records, now).toString());
        xml.writeStartElement("author");
        text(xml, "name", locale.getLanguage().equals("zh") ? "正信" : "Zhengxin");
        xml.writeEndElement();
        for (RecordCard record : records) {
            entry(xml, record);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(XMLStreamWriter xml, RecordCard record) throws XMLStreamException {
        Subject subject = record.subject();
        String title = subject == null ? record.title() : subject.name() + " · " + record.title();
        xml.writeStartElement("entry");
        text(xml, "title", title);
        text(xml, "id", "urn:uuid:" + record.id());
        text(xml, "updated", record.received().toOffsetDateTime().toString());
        if (subject != null) {
            link(xml, "alternate", "text/html", site + "/organisations/" + subject.code() + "#record-" + record.id());
        }
        link(xml, "related", "application/json", site + "/api/v1/records/" + record.id());
        text(xml, "summary", record.authority() + " · " + record.documentNumber() + " · " + record.decidedOn());
        xml.writeEndElement();
    }

    private static OffsetDateTime updated(List<RecordCard> records, OffsetDateTime now) {
        return records.stream()
                .map(record -> record.received().toOffsetDateTime())
                .max(OffsetDateTime::compareTo)
                .orElse(now);
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Leaves out what XML 1.0 cannot carry, such as control characters. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
