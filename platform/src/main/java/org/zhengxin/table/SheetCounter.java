package org.zhengxin.table;

/** Numbers the sheets of an upload through all of its files. */
final class SheetCounter {

    private final int maxSheets;
    private int count;

    SheetCounter(int maxSheets) {
        this.maxSheets = maxSheets;
    }

    Sheet next(String name) throws FileProblemException {
        count++;
        if (count > maxSheets) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_SHEETS, maxSheets);
        }
        return new Sheet(count, name);
    }
}
