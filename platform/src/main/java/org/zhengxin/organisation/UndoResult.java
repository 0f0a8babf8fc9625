package org.zhengxin.organisation;

/** What became of undoing a merge (撤销合并结果). */
public sealed interface UndoResult {
    /** The link that was ended. */
    record Undone(MergeLink link) implements UndoResult {}

    /** The link had ended before. */
    record AlreadyUndone(MergeLink link) implements UndoResult {}

    /** There is no such link. */
    record Unknown() implements UndoResult {}
}
