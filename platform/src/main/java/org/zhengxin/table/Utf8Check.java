package org.zhengxin.table;

/** Tells byte by byte whether a line is well-formed UTF-8 (Unicode, table 3-7). */
final class Utf8Check {

    private boolean sound = true;
    private int missing;
    private int low = 0x80;
    private int high = 0xBF;

    void accept(byte signed) {
        if (signed >= 0 && missing == 0) {
            return;
        }
        int next = signed & 0xFF;
        if (missing == 0) {
            lead(next);
        } else {
            sound &= next >= low && next <= high;
            low = 0x80;
            high = 0xBF;
            missing--;
        }
    }

    /** Takes the first bytes of a buffer, runs of one-byte characters at once. */
    void acceptAll(byte[] buffer, int length) {
        int place = 0;
        while (place < length) {
            if (missing == 0) {
                while (place < length && buffer[place] >= 0) {
                    place++;
                }
            }
            if (place < length) {
                accept(buffer[place++]);
            }
        }
    }

    /** Tells whether all so far fits, though the last character may not be whole. */
    boolean isSound() {
        return sound;
    }

    /** Returns the verdict on the line and starts the next. */
    boolean endLine() {
        boolean verdict = sound && missing == 0;
        sound = true;
        missing = 0;
        low = 0x80;
        high = 0xBF;
        return verdict;
    }

    private void lead(int next) {
        sound &= next >= 0xC2 && next <= 0xF4;
        missing = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
        switch (next) {
            case 0xE0 -> low = 0xA0;
            case 0xED -> high = 0x9F;
            case 0xF0 -> low = 0x90;
            case 0xF4 -> high = 0x8F;
            default -> {}
        }
    }
}
