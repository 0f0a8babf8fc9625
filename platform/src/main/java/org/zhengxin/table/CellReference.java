package org.zhengxin.table;

/** Addresses of cells such as AB12. */
final class CellReference {

    private static final int LETTERS = 26;
    private static final int MAX_LETTERS = 5;
    private static final int MAX_DIGITS = 9;

    private CellReference() {}

    /** Returns the column of an address, counted from 0. */
    static int column(String reference) throws FileProblemException {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * LETTERS + (reference.charAt(letters) & 0x1F);
            letters++;
            if (letters > MAX_LETTERS) {
                throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
            }
        }
        if (letters == 0) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        return column - 1;
    }

    /** Returns the number of a row. */
    static int row(String number) throws FileProblemException {
        try {
            if (number.length() <= MAX_DIGITS) {
                return Integer.parseInt(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
    }

    private static boolean isLetter(char next) {
        return (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
    }
}
