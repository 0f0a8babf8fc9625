package org.zhengxin.record;

/** What became of a step of a deferral (暂缓公示办理结果). */
public enum DeferralResult {
    /** It was done. */
    DONE,
    /** There is no such record or deferral. */
    UNKNOWN,
    /** The person who prepared it cannot be the one who decides. */
    SAME_PERSON,
    /** The public does not see the record, nor will it: there is nothing to defer. */
    NOT_PUBLIC,
    /** The day has passed. */
    PAST,
    /** The record's last public day would pass meanwhile: that would be a removal, not a deferral. */
    TOO_LONG,
    /** Another deferral of the record is in force or waits. */
    ALREADY,
    /** Somebody did it before, or it is over. */
    NOT_OPEN
}
