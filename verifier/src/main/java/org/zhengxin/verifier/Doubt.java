package org.zhengxin.verifier;

/**
 * A part of an export whose asserted root does not follow from its lines (存疑区段): either one of the lines is damaged, or
 * the assertion; what comes behind decides.
 *
 * @param firstLine of the part
 * @param firstIndex of its first entry
 * @param line that asserts the root
 * @param size how many entries that root is over
 */
record Doubt(long firstLine, long firstIndex, long line, long size) {

    /** The root behind is wrong too: an entry was changed. */
    Stop entryChanged() {
        return Stop.refutedAt(Sentence.PART_CHANGED, firstLine, line - 1, firstIndex, size - 1);
    }

    /** The root behind is right: all entries are as they were. */
    Stop assertionChanged() {
        return Stop.refutedAt(Sentence.AT_LINE, line, Said.of(Sentence.ROOT_LINE_CHANGED, size));
    }

    /** Nothing behind can be read that would decide. */
    Stop undecided() {
        return Stop.refutedAt(Sentence.PART_OR_ROOT_CHANGED, firstLine, line, firstIndex, size - 1);
    }
}
