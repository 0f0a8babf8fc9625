package org.zhengxin.officedesk.organisations;

import org.zhengxin.web.Cursor;

/** Reads what stands in addresses and forms of these pages (参数读取). */
final class Numbers {
    private static final int LONGEST_REASON = 500;

    private Numbers() {}

    /** Returns the number that a cursor holds. */
    static long first(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }

    /** Tells whether a text says why something was decided. */
    static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_REASON;
    }
}
