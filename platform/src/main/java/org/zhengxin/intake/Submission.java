package org.zhengxin.intake;

import java.util.UUID;
import org.zhengxin.table.FileProblem;

/** What became of an upload at the door (接收结果). */
public sealed interface Submission {

    /** It is in the queue. */
    record Queued(UUID batch) implements Submission {}

    /** It is longer than the limit, in bytes; nothing of it was kept. */
    record TooLarge(long maxBytes) implements Submission {}

    /** It is no table, or a broken one; nothing of it was kept. */
    record Unreadable(FileProblem problem) implements Submission {}

    /** The catalogue has no such kind. */
    record UnknownKind() implements Submission {}

    /** The agency may not send the kind. */
    record KindNotAllowed() implements Submission {}

    /** The agency has no such feed profile. */
    record UnknownProfile() implements Submission {}
}
