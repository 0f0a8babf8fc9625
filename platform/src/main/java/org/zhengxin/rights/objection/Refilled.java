package org.zhengxin.rights.objection;

/**
 * The words of a form that was refused (退回表单原文): they stand again in the form that they were typed into, in no other.
 *
 * @param form the last part of the message that the form would have been answered with, such as {@code paused}
 */
record Refilled(String form, String words) {
    static final Refilled NOTHING = new Refilled("", "");
    static final String APPEALED = "appealed";

    /** Returns the words for a form; empty for one that they were not typed into. */
    String in(String asked) {
        return form.equals(asked) ? words : "";
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "Refilled";
    }
}
