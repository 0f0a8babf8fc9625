package org.zhengxin.catalog;

/** What became of a step about a notice of holidays (节假日安排办理结果). */
public enum NoticeResult {
    /** It was done. */
    DONE,
    /** There is no such notice. */
    UNKNOWN,
    /** Who entered it cannot be the one who decides. */
    SAME_PERSON,
    /** Somebody decided it before. */
    NOT_OPEN
}
