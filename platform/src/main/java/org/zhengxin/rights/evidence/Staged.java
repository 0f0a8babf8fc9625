package org.zhengxin.rights.evidence;

/** What became of a file that was sent (证据接收结果). */
public sealed interface Staged {

    /** It lies in the vault, and stays if {@link CaseVault#keep} is called with it. */
    record Stored(EvidenceFile file) implements Staged {}

    /** Nothing of it was kept. */
    record Refused(Reason reason) implements Staged {}

    /** Why a file is refused (拒收原因). */
    enum Reason {
        /** It has no content. */
        EMPTY,
        /** It is neither PDF nor PNG nor JPEG, or not whole, or an archive hangs behind it. */
        WRONG_TYPE,
        /** It is longer than a file may be. */
        TOO_LARGE,
        /** The case has as many files as it may have. */
        TOO_MANY
    }
}
