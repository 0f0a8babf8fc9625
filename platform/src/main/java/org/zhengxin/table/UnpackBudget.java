package org.zhengxin.table;

/** How many more bytes may come out of an upload's zips, those inside it too. */
final class UnpackBudget {

    private final long maxBytes;
    private long left;

    UnpackBudget(long maxBytes) {
        this.maxBytes = maxBytes;
        this.left = maxBytes;
    }

    void take(long bytes) throws FileProblemException {
        left -= bytes;
        if (left < 0) {
            throw new FileProblemException(FileProblemCode.TOO_LARGE, maxBytes);
        }
    }
}
