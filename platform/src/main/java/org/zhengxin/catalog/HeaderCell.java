package org.zhengxin.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A header cell and what it was recognised as (表头单元格).
 *
 * @param state what becomes of the column
 * @param column the template's column; null when blank, unknown, or known as personal by its words alone
 */
public record HeaderCell(State state, @Nullable Column column) {

    /** What becomes of a column. */
    public enum State {
        /** It fills the column's field. */
        MAPPED,
        /** It is about natural persons: dropped before anything is stored. */
        PERSON,
        /** It adds to a field of several values that an earlier column fills as well; values are joined by ；. */
        JOINED,
        /** It fills a field that an earlier column fills already: the sheet cannot be read until one goes. */
        DUPLICATE,
        /** It is not recognised: not read, and reported. */
        UNKNOWN,
        /** Its header is blank. */
        BLANK
    }
}
