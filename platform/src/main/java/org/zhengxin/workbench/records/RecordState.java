package org.zhengxin.workbench.records;

/** How a record stands today, for the agency that provides it (信息状态). */
enum RecordState {
    /** The public sees it. */
    PUBLIC,
    /** It waits for the agency's reviewer. */
    WAITING,
    /** The agency's reviewer sent it back. */
    RETURNED,
    /** Other channels hold it, the public one does not. */
    NOT_PUBLIC,
    /** Its days are over on every channel. */
    EXPIRED,
    /** It was withdrawn, annulled, repaired or erased. */
    ENDED;

    /** Says in SQL how the current version {@code v} stands on {@code :today}. */
    static final String SQL = """
            CASE WHEN v.change IN ('WITHDRAWN', 'ANNULLED', 'REPAIRED', 'ERASED') THEN 'ENDED'
                 WHEN v.change = 'RETURNED' THEN 'RETURNED'
                 WHEN v.hidden_because = 'AWAITING_RELEASE' THEN 'WAITING'
                 WHEN v.public_from <= :today AND coalesce(v.public_until, :today) >= :today THEN 'PUBLIC'
                 WHEN (v.public_from IS NOT NULL AND coalesce(v.public_until, :today) >= :today)
                   OR (v.government_from IS NOT NULL AND coalesce(v.government_until, :today) >= :today)
                   OR (v.authorised_from IS NOT NULL AND coalesce(v.authorised_until, :today) >= :today)
                   OR (v.report_from IS NOT NULL AND coalesce(v.report_until, :today) >= :today) THEN 'NOT_PUBLIC'
                 ELSE 'EXPIRED' END""";

    /** Tells whether its agency can still correct it. */
    boolean open() {
        return this == PUBLIC || this == WAITING || this == RETURNED || this == NOT_PUBLIC;
    }

    /** Returns the key of its name. */
    String key() {
        return "workbench.records.state." + name();
    }
}
