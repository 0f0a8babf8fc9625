package org.zhengxin.catalog;

/**
 * A time limit of procedure (办理期限) kept as data.
 *
 * @param id its id, such as {@code online-publication}
 * @param profile whose time limits these are: {@code province} is the default
 * @param effective the period in which it applies
 * @param label its name
 * @param amount how many units; the day of the event is not counted
 * @param unit the unit
 * @param basis where it is laid down
 */
public record Deadline(String id, String profile, Effective effective, Text label, int amount, Unit unit, Basis basis) {

    /** The units in which time limits are counted. */
    public enum Unit {
        /** Working days by the State Council's notices. */
        WORKING_DAYS,
        /** Calendar days. */
        DAYS,
        /** Months by the civil code. */
        MONTHS
    }
}
