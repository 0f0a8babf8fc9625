package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens table files of one upload: the upload itself, or those inside its zip. */
final class TableOpener {

    private final ReadLimits limits;
    private final @Nullable Charset declared;
    private final SheetCounter sheets;
    private final UnpackBudget budget;

    TableOpener(ReadLimits limits, @Nullable Charset declared) {
        this.limits = limits;
        this.declared = declared;
        this.sheets = new SheetCounter(limits.maxSheets());
        this.budget = new UnpackBudget(limits.maxUnpackedBytes());
    }

    ReadLimits limits() {
        return limits;
    }

    UnpackBudget budget() {
        return budget;
    }

    /** Tells the format of a file from its content. */
    TableFormat format(Source source) throws IOException {
        return switch (Signature.of(head(source))) {
            case ZIP -> zipFormat(source);
            case OLE -> TableFormat.XLS;
            case SPREADSHEET_ML -> TableFormat.SPREADSHEET_ML;
            case JSON -> TableFormat.JSON;
            case TEXT -> TableFormat.CSV;
        };
    }

    /** Opens a file of a known format; a zip only at the top. */
    TableReader open(Source source, TableFormat format, String fileName) throws IOException {
        SheetNames names = new SheetNames(sheets, fileName);
        byte[] head = head(source);
        return switch (format) {
            case XLSX -> XlsxTable.open(source, budget, names, limits);
            case XLS -> XlsTable.open(source, names, limits);
            case SPREADSHEET_ML -> MlTable.open(source, xmlEncoding(head), names, limits);
            case CSV -> {
                TextEncoding encoding = TextEncoding.of(source, head, declared);
                char separator = CsvSeparator.detect(encoding.decode(head));
                yield CsvTable.open(source, encoding, separator, names.next(""), limits);
            }
            case JSON -> {
                TextEncoding encoding = TextEncoding.of(source, head, declared);
                if (encoding.mixed() && encoding.charset().equals(TextEncoding.GB18030)) {
                    throw new FileProblemException(FileProblemCode.MIXED_ENCODINGS);
                }
                yield JsonTable.open(source, encoding, names.next(""), limits);
            }
            case ZIP -> throw new FileProblemException(FileProblemCode.NESTED_ZIP);
        };
    }

    static byte[] head(Source source) throws IOException {
        try (InputStream in = source.stream()) {
            return in.readNBytes(Signature.HEAD_BYTES);
        }
    }

    private TableFormat zipFormat(Source source) throws IOException {
        try (ZipPackage zip = ZipPackage.open(source, budget, limits)) {
            if (XlsxWorkbook.isOffice(zip)) {
                XlsxWorkbook.find(zip);
                return TableFormat.XLSX;
            }
            if (zip.file("mimetype") != null && zip.file("content.xml") != null) {
                throw new FileProblemException(FileProblemCode.UNSUPPORTED_FORMAT);
            }
            return TableFormat.ZIP;
        }
    }

    private static TextEncoding xmlEncoding(byte[] head) throws FileProblemException {
        TextEncoding marked = TextEncoding.fromMark(head);
        if (marked != null) {
            return marked;
        }
        String name = XmlRoot.declaredEncoding(new String(head, StandardCharsets.ISO_8859_1));
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "us-ascii" -> new TextEncoding(StandardCharsets.UTF_8, 0, false);
            case "gb18030", "gbk", "gb2312" -> new TextEncoding(TextEncoding.GB18030, 0, false);
            default -> throw new FileProblemException(FileProblemCode.UNSUPPORTED_FORMAT);
        };
    }
}
