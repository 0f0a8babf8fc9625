package org.zhengxin.foundation.note;

/** Names of keys (密钥名称). */
final class NoteNames {

    private NoteNames() {}

    /** Returns a name that a note can carry: not empty, no space and no plus sign. */
    static String checked(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteNames::isSpace)) {
            throw new IllegalArgumentException("A key's name is not empty and has no space or plus sign");
        }
        return name;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
