package org.zhengxin.portal.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Cursor;

/** Turns places in lists of records into cursors and back. */
public final class Places {

    private Places() {}

    /** Returns the cursor that continues after a record. */
    public static Cursor after(RecordView record) {
        return Cursor.of(record.decidedOn().toString(), record.recordId().toString());
    }

    /**
     * Reads a cursor.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_CURSOR} if it is none of these lists'
     */
    public static RecordReader.@Nullable Place read(@Nullable String encoded) {
        return Cursor.read(encoded, 2).map(Places::place).orElse(null);
    }

    private static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }
}
