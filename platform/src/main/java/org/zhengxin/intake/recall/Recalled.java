package org.zhengxin.intake.recall;

/** What became of the wish to recall a batch (撤回受理结果). */
public sealed interface Recalled {

    /** It is under way, or was before. */
    record Begun() implements Recalled {}

    /** The batch is still being taken in: its end has to be waited for. */
    record NotClosed() implements Recalled {}

    /** The batch brought no record: a trial, a nil return, registration data, or nothing but faulty and unchanged rows. */
    record Nothing() implements Recalled {}
}
