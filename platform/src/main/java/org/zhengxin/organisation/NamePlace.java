package org.zhengxin.organisation;

import org.zhengxin.web.Cursor;

/**
 * A place in the results of a name search (检索位置).
 *
 * @param isPrefix among the names that begin with the text; else among those that hold it elsewhere
 * @param name the normal name there; empty unless {@code isPrefix}
 * @param id the organisation there
 */
record NamePlace(boolean isPrefix, String name, long id) {
    static final int PARTS = 3;
    static final NamePlace START = new NamePlace(true, "", 0);
    static final NamePlace REST = new NamePlace(false, "", 0);

    static NamePlace of(Cursor cursor) {
        return new NamePlace(cursor.part(0).equals("P"), Keys.text(cursor, 1), Keys.number(cursor, 2));
    }

    Cursor cursor() {
        return Cursor.of(isPrefix ? "P" : "C", name, Long.toString(id));
    }
}
