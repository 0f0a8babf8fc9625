package org.zhengxin.organisation;

/** What a code led to (查询结果). */
public sealed interface Lookup {
    /** The organisation that bears the code. */
    record Found(Organisation organisation) implements Lookup {}

    /** An organisation that was merged, and the one that goes on. */
    record Retired(Organisation organisation, Organisation survivor) implements Lookup {}

    /** Nobody. */
    record Unknown() implements Lookup {}
}
