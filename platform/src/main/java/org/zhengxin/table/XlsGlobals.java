package org.zhengxin.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;

/** What an .xls workbook says before its first sheet: sheets, styles, shared strings. */
final class XlsGlobals {

    private static final int BIFF8 = 0x0600;

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final SharedStrings strings;
    private final ReadLimits limits;
    private boolean from1904;

    private XlsGlobals(ReadLimits limits) {
        this.limits = limits;
        this.strings = new SharedStrings(limits.maxSharedStringBytes());
    }

    /** Reads up to the end of the globals. */
    static XlsGlobals read(RecordInputStream in, ReadLimits limits) throws FileProblemException {
        XlsGlobals globals = new XlsGlobals(limits);
        nextRecord(in);
        if (in.getSid() != BOFRecord.sid) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        if (new BOFRecord(in).getVersion() != BIFF8) {
            throw new FileProblemException(FileProblemCode.UNSUPPORTED_FORMAT);
        }
        in.readRemainder();
        do {
            nextRecord(in);
            globals.accept(in);
            in.readRemainder();
        } while (in.getSid() != EOFRecord.sid);
        return globals;
    }

    /** Returns the sheets in the order in which their data follow. */
    List<BoundSheetRecord> sheets() {
        return Arrays.asList(BoundSheetRecord.orderByBofPosition(sheets));
    }

    /** Returns a shared text by its number. */
    String string(int number) throws FileProblemException {
        return strings.get(number);
    }

    /** Returns the cell of a number in a style. */
    Cell number(double value, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        NumberFormat known = formats.getOrDefault(format, NumberFormat.builtIn(format));
        return known.apply(value, from1904);
    }

    private static void nextRecord(RecordInputStream in) throws FileProblemException {
        if (!in.hasNextRecord()) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        in.nextRecord();
    }

    private void accept(RecordInputStream in) throws FileProblemException {
        switch (in.getSid()) {
            case FilePassRecord.sid -> throw new FileProblemException(FileProblemCode.ENCRYPTED_WORKBOOK);
            case BoundSheetRecord.sid -> addSheet(new BoundSheetRecord(in));
            case DateWindow1904Record.sid -> from1904 = new DateWindow1904Record(in).getWindowing() == 1;
            case FormatRecord.sid -> addFormat(new FormatRecord(in));
            case ExtendedFormatRecord.sid -> styles.add((int) new ExtendedFormatRecord(in).getFormatIndex());
            case SSTRecord.sid -> addStrings(in);
            default -> {}
        }
    }

    private void addSheet(BoundSheetRecord sheet) throws FileProblemException {
        sheets.add(sheet);
        if (sheets.size() > limits.maxSheets()) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_SHEETS, limits.maxSheets());
        }
    }

    private void addFormat(FormatRecord format) {
        formats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
    }

    private void addStrings(RecordInputStream in) throws FileProblemException {
        in.readInt(); // uses of all strings together
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            if (in.remaining() == 0 && !isContinued(in)) {
                throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
            }
            strings.add(new UnicodeString(in).getString());
        }
    }

    /** Asks for the next record first: until then the stream tells the kind of the one that it has just read. */
    private static boolean isContinued(RecordInputStream in) {
        return in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid;
    }
}
