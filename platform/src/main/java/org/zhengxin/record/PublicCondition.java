package org.zhengxin.record;

/**
 * What the public sees, as a condition on a version in SQL (公示条件): its public days, and that its kind is not withheld
 * because a rule has begun that not all its versions bear yet. Every public reading of versions goes by it.
 */
final class PublicCondition {
    /** The kinds withheld on {@code :today}; evaluated once for a statement. */
    static final String WITHHELD = "SELECT kind FROM kind_rule WHERE ready_at IS NULL AND from_on <= :today";

    /** Holds if the version under the alias {@code v} is public on {@code :today}. */
    static final String TODAY = """
            (v.public_from <= :today AND (v.public_until IS NULL OR v.public_until >= :today)
             AND v.kind <> ALL (ARRAY(%s)))""".formatted(WITHHELD);

    /** Holds if the version {@code v}, current at the moment {@code :end} in which {@code :day} ended, was public. */
    static final String AS_OF = """
            (v.public_from <= :day AND (v.public_until IS NULL OR v.public_until >= :day)
             AND v.kind <> ALL (ARRAY(SELECT kind FROM kind_rule
                                      WHERE from_on <= :day AND (ready_at IS NULL OR ready_at >= :end))))""";

    private PublicCondition() {}
}
