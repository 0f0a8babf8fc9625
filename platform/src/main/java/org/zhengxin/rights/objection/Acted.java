package org.zhengxin.rights.objection;

/** What became of a step in a case (办理结果). */
enum Acted {
    /** It is done. */
    DONE,
    /** There is no such case, or none within reach. */
    UNKNOWN,
    /** The case stands elsewhere by now, or has ended: one decision each. */
    NOT_OPEN,
    /** No words were given. */
    NO_WORDS,
    /** The step does not fit what the objection is about. */
    NOT_FITTING,
    /** The provider has not corrected the record since the objection was filed. */
    NOT_CORRECTED,
    /** The record says something else by now than what was looked at. */
    CHANGED,
    /** Another person has to do it. */
    SAME_PERSON,
    /** No agency is known that could be asked. */
    NO_PROVIDER,
    /** A day lies where it cannot. */
    WRONG_DAY,
    /** It is too late. */
    TOO_LATE
}
