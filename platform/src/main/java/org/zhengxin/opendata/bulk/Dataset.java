package org.zhengxin.opendata.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.PublicExport.Mark;
import org.zhengxin.web.Text;

/** Something of which a file is made each day (数据集). */
interface Dataset {

    /** Returns the name of its files without their endings. */
    String name();

    Text label();

    List<Column> columns();

    /** Writes all rows that are public on the day, in the order of the columns. */
    Source write(LocalDate day, Rows rows);

    /** Returns what has happened to what was written. */
    Mark mark(LocalDate day, Mark known);

    /** Takes rows. */
    interface Rows {
        /** Takes one row; null where a column has no value. */
        void add(@Nullable String[] row);
    }

    /**
     * Of when the rows are.
     *
     * @param asOf the moment at which they stood so
     */
    record Source(Instant asOf, Mark mark) {}
}
