package org.zhengxin.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * A walk through an XML document, element by element, in bounded memory: no DTD, no entities, no deep nesting, no huge
 * attributes. Names are local names; namespaces differ between writers of the same format.
 */
final class XmlCursor implements Closeable {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 100;
    private static final int MAX_ATTRIBUTE_CHARS = 64 * 1024;
    private static final int MAX_NAMES = 10_000;
    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader2 xml;
    private final FileProblemCode broken;
    private final Closeable input;
    private final Set<String> names = new HashSet<>();

    private XmlCursor(XMLStreamReader2 xml, FileProblemCode broken, Closeable input) {
        this.xml = xml;
        this.broken = broken;
        this.input = input;
    }

    /** Starts at the beginning of a document in the encoding that it declares. */
    static XmlCursor of(InputStream in, FileProblemCode broken) throws IOException {
        InputStream guarded = new TagLengthGuard(in, broken);
        try {
            return new XmlCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(guarded), broken, in);
        } catch (XMLStreamException e) {
            in.close();
            throw FileProblemException.from(e, broken);
        }
    }

    /** Starts at the beginning of a document in an encoding that is known. */
    static XmlCursor of(InputStream in, Charset charset, FileProblemCode broken) throws IOException {
        Reader guarded = new InputStreamReader(new TagLengthGuard(in, broken), charset);
        try {
            return new XmlCursor((XMLStreamReader2) FACTORY.createXMLStreamReader(guarded), broken, in);
        } catch (XMLStreamException e) {
            in.close();
            throw FileProblemException.from(e, broken);
        }
    }

    /** Goes on to the next start or end of an element and tells whether it is a start; at the end of all, false. */
    boolean nextTag() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Goes on to the next start of an element, however deep; tells whether there was one. */
    boolean nextStart() throws IOException {
        while (!nextTag()) {
            if (atEnd()) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the document is read to its end. */
    boolean atEnd() {
        return xml.getEventType() == XMLStreamConstants.END_DOCUMENT;
    }

    /** Tells whether the start of an element was met last. */
    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Returns the local name of the element whose start or end was met; empty at the end of the document. */
    String name() {
        return atEnd() ? "" : xml.getLocalName();
    }

    /** Returns an attribute of the element just started, whatever its namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Returns an attribute of the element just started, or empty text. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** Returns the depth of the element whose start or end was met; the root's is 1. */
    int depth() {
        return xml.getDepth();
    }

    /** Passes over the element just started, with all that is in it. */
    void skip() throws IOException {
        int depth = depth();
        while (nextTag() || depth() > depth) {
            checkNotEnded();
        }
    }

    /** Reads all text inside the element just started, up to its end; of text beyond the limit only the first part. */
    String text(int maxChars) throws IOException {
        StringBuilder text = new StringBuilder();
        appendText(text, maxChars);
        return text.toString();
    }

    /** Appends all text inside the element just started, up to its end, until so many characters are there. */
    void appendText(StringBuilder text, int maxChars) throws IOException {
        int depth = depth();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth() == depth) {
                return;
            }
            if (xml.hasText()) {
                append(text, maxChars);
            }
            checkNotEnded();
        }
    }

    @Override
    public void close() throws IOException {
        try (input) {
            xml.close();
        } catch (XMLStreamException e) {
            throw FileProblemException.from(e, broken);
        }
    }

    private void append(StringBuilder text, int maxChars) throws IOException {
        try {
            int length = Math.min(xml.getTextLength(), maxChars - text.length());
            if (length > 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), length);
            }
        } catch (WstxLazyException e) {
            throw FileProblemException.from(e, broken);
        }
    }

    /** The parser keeps every name that it meets, so a document of ever new names would fill the memory. */
    private void checkStart() throws FileProblemException {
        if (xml.getDepth() > MAX_DEPTH) {
            throw new FileProblemException(FileProblemCode.TOO_DEEP, MAX_DEPTH);
        }
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (names.size() > MAX_NAMES) {
            throw new FileProblemException(broken);
        }
    }

    private int next() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FileProblemException(FileProblemCode.UNSAFE_XML);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkStart();
            }
            return event;
        } catch (XMLStreamException | WstxLazyException e) {
            throw FileProblemException.from(e, broken);
        }
    }

    private void checkNotEnded() throws FileProblemException {
        if (atEnd()) {
            throw new FileProblemException(broken);
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // What nobody asks for, such as comments, is passed over without being kept.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH + 1);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
        return factory;
    }
}
