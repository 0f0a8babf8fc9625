package org.zhengxin.organisation;

import org.zhengxin.web.Cursor;

/** Reads keys out of cursors that callers sent back. */
final class Keys {
    private Keys() {}

    static String text(Cursor cursor, int part) {
        String text = cursor.part(part);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw Cursor.bad();
        }
        return text;
    }

    static long number(Cursor cursor, int part) {
        try {
            return Long.parseLong(cursor.part(part));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
