package org.zhengxin.owndesk.claim;

/**
 * The letter with a code (验证信函), as it is printed.
 *
 * @param address the registered address
 * @param site where the code is typed
 */
record LetterPaper(
        String code, String organisation, String name, String address, String site, String until, String today) {
    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "LetterPaper";
    }
}
