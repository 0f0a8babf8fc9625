package org.zhengxin.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a decision about a waiting row (处理结果). */
public sealed interface HeldResult {

    /** It was carried out; the row's outcome has this name now. */
    record Done(String outcome, @Nullable UUID recordId) implements HeldResult {}

    /** No such row waits, or it is another agency's. */
    record NotWaiting() implements HeldResult {}

    /** That decision is the office's, or does not fit the row. */
    record NotAllowed() implements HeldResult {}

    /** The register has no organisation of the code. */
    record UnknownOrganisation() implements HeldResult {}

    /** The reason is missing, too long, or holds a number of a person. */
    record ReasonUnsound() implements HeldResult {}

    /** Other rules stop the row still; nothing was changed. */
    record Stopped(List<RowFinding> findings) implements HeldResult {}
}
