package org.zhengxin.table;

/** Tells byte by byte whether a line is well-formed GB18030: characters of one, two or four bytes. */
final class Gb18030Check {

    private boolean sound = true;
    private int place;

    void accept(byte signed) {
        if (signed >= 0 && place == 0) {
            return;
        }
        int next = signed & 0xFF;
        boolean digit = next >= 0x30 && next <= 0x39;
        switch (place) {
            case 0 -> expect(isLead(next), 1);
            case 1 -> expect(digit || isTrail(next), digit ? 2 : 0);
            case 2 -> expect(isLead(next), 3);
            default -> expect(digit, 0);
        }
    }

    /** Returns the verdict on the line and starts the next. */
    boolean endLine() {
        boolean verdict = sound && place == 0;
        sound = true;
        place = 0;
        return verdict;
    }

    private void expect(boolean fits, int nextPlace) {
        sound &= fits;
        place = nextPlace;
    }

    private static boolean isLead(int next) {
        return next >= 0x81 && next <= 0xFE;
    }

    private static boolean isTrail(int next) {
        return next >= 0x40 && next <= 0xFE && next != 0x7F;
    }
}
