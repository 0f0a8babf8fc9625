package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads SpreadsheetML 2003, the XML that Excel 2002 and later write and that many systems export as .xls. */
final class MlTable implements TableReader {

    private static final int MAX_STYLES = 65_536;

    private final XmlCursor xml;
    private final Set<Integer> hiddenPlaces;
    private final SheetNames names;
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final MlCell cell;
    private final RowBuilder builder;
    private final List<String> hidden = new ArrayList<>();
    private String style = "";
    private int place;
    private long number;
    private @Nullable Sheet sheet;

    private MlTable(XmlCursor xml, Set<Integer> hiddenPlaces, SheetNames names, ReadLimits limits) {
        this.xml = xml;
        this.hiddenPlaces = hiddenPlaces;
        this.names = names;
        this.cell = new MlCell(formats, limits);
        this.builder = new RowBuilder(limits);
    }

    static MlTable open(Source source, TextEncoding encoding, SheetNames names, ReadLimits limits) throws IOException {
        Set<Integer> hiddenPlaces = MlHiddenSheets.find(source, encoding);
        XmlCursor xml = XmlCursor.of(encoding.stream(source), encoding.charset(), FileProblemCode.BROKEN_XML);
        return new MlTable(xml, hiddenPlaces, names, limits);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "Style" -> style = xml.attributeOrEmpty("ID");
                case "NumberFormat" -> addFormat();
                case "Worksheet" -> startSheet();
                case "Row" -> {
                    SourceRow row = row();
                    if (row != null) {
                        return row;
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    @Override
    public List<String> hiddenSheets() {
        return List.copyOf(hidden);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void addFormat() {
        NumberFormat format = NumberFormat.of(xml.attributeOrEmpty("Format"));
        if (format.zeros() > 0 && formats.size() < MAX_STYLES) {
            formats.put(style, format);
        }
    }

    private void startSheet() throws IOException {
        String name = xml.attributeOrEmpty("Name");
        number = 0;
        if (hiddenPlaces.contains(place++)) {
            hidden.add(names.full(name));
            xml.skip();
        } else {
            sheet = names.next(name);
        }
    }

    private @Nullable SourceRow row() throws IOException {
        if (sheet == null) {
            throw new FileProblemException(FileProblemCode.BROKEN_XML);
        }
        long index = MlCell.number(xml, "Index", number + 1);
        if (index <= number) {
            throw new FileProblemException(FileProblemCode.BROKEN_XML);
        }
        long span = MlCell.number(xml, "Span", 0);
        number = index;
        readCells();
        SourceRow row = builder.build(sheet, number);
        number += span;
        return row;
    }

    private void readCells() throws IOException {
        int depth = xml.depth();
        long column = 0;
        while (xml.nextTag() || xml.depth() > depth) {
            if (xml.isStart() && xml.name().equals("Cell")) {
                column = MlCell.number(xml, "Index", column + 1);
                long merged = MlCell.number(xml, "MergeAcross", 0);
                builder.add((int) column - 1, cell.read(xml));
                column += merged;
            }
        }
    }
}
