package org.zhengxin.organisation;

/** What became of a merge (主体合并结果). */
public sealed interface MergeResult {
    /** The link that was opened. */
    record Merged(MergeLink link) implements MergeResult {}

    /** The register does not know one of the codes: that of the organisation to retire, or the other. */
    record UnknownOrganisation(boolean isRetired) implements MergeResult {}

    /** The organisation to retire is merged into another one already. */
    record AlreadyRetired(MergeLink link) implements MergeResult {}

    /** The surviving organisation is merged, perhaps through others, into the one to retire, or is the same. */
    record Circle() implements MergeResult {}

    /** The day of the merge has not come yet. */
    record NotYet() implements MergeResult {}
}
