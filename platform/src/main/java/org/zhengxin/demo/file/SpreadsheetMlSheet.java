package org.zhengxin.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhengxin.catalog.Column;
import org.zhengxin.demo.act.Row;

/** A SpreadsheetML 2003 file, which older office programs save under the name .xls or .xlsx. */
final class SpreadsheetMlSheet implements Sheet {
    private static final String SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final List<Column> columns;
    private final Spelling spelling;

    SpreadsheetMlSheet(OutputStream out, List<Column> columns, Spelling spelling) throws IOException {
        this.out = out;
        this.columns = columns;
        this.spelling = spelling;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeProcessingInstruction("mso-application", "progid=\"Excel.Sheet\"");
            xml.writeStartElement("Workbook");
            xml.writeDefaultNamespace(SPACE);
            xml.writeNamespace("ss", SPACE);
            xml.writeStartElement("Worksheet");
            xml.writeAttribute(SPACE, "Name", "Sheet1");
            xml.writeStartElement("Table");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void line(List<String> cells) throws IOException {
        try {
            xml.writeStartElement("Row");
            for (String cell : cells) {
                xml.writeStartElement("Cell");
                xml.writeStartElement("Data");
                xml.writeAttribute(SPACE, "Type", "String");
                xml.writeCharacters(cell);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void row(Row row) throws IOException {
        line(columns.stream()
                .map(column -> spelling.cell(column, row.value(column)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        try (out) {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
