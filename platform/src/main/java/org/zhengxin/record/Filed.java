package org.zhengxin.record;

import java.util.UUID;

/** What became of a {@link Filing} (归档结果). */
public sealed interface Filed {

    /** A new record (新增). */
    record Added(UUID recordId) implements Filed {}

    /** A new version of a known record (更新). */
    record Updated(UUID recordId, int version) implements Filed {}

    /**
     * Equal to the current version, or to an earlier one (无变化).
     *
     * @param stale whether the equal version is not the current one
     */
    record Unchanged(UUID recordId, boolean stale) implements Filed {}

    /** Other content for a record that is closed: nothing comes back by a resend (已封存). Nothing was written. */
    record Closed(UUID recordId) implements Filed {}

    /** The document already stands under another organisation (文书已归其他主体). Nothing was written. */
    record UnderAnother(UUID recordId, long organisationId) implements Filed {}

    /** Equal to what its provider recalled: a resend does not bring it back (已撤回). Nothing was written. */
    record Recalled(UUID recordId) implements Filed {}

    /** The record was erased: the row is known, counted and not kept (已删除). Nothing was written. */
    record Erased() implements Filed {}
}
