package org.zhengxin.rights.orders;

/** What became of an act on an order or a talk (办理结果反馈). */
enum OrderAnswer {
    DONE,
    /** It has changed since it was looked at, or that act is over: a second click, or two people at once. */
    CHANGED,
    /** Who prepared or proposed it cannot approve it too, and a clerk cannot where a second person is due. */
    OWN_WORK,
    /** There is no report yet, or the talk lies ahead. */
    TOO_EARLY,
    /** The day is not one that can be set or named. */
    DAY,
    /** No result was chosen. */
    RESULT,
    /** A text is missing or too long, or carries a number of a person. */
    WORDS
}
