package org.zhengxin.table;

/**
 * Names the sheets of one table file.
 *
 * @param counter counts the sheets of the whole upload
 * @param file name of the file inside a zip, or empty
 */
record SheetNames(SheetCounter counter, String file) {

    /** Returns the next sheet. */
    Sheet next(String name) throws FileProblemException {
        return counter.next(full(name));
    }

    /** Returns a sheet's name after that of its file. */
    String full(String name) {
        if (file.isEmpty() || name.isEmpty()) {
            return file + name;
        }
        return file + "/" + name;
    }
}
