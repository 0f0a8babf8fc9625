package org.zhengxin.access;

/** Writes down what people decide at their desks (工作台操作记录), beside the acts about accounts; nothing is altered afterwards. */
public interface DeskActs {

    /** What was done; their names are stable. */
    enum Act {
        /** It was said whether an agency's adverse records wait for its reviewer. */
        RELEASE_RULE_SET,
        /** An agency's reviewer released records. */
        RECORDS_RELEASED,
        /** An agency's reviewer sent records back to whoever prepared them. */
        RECORDS_RETURNED,
        /** An agency sent a correction of a record of its own. */
        RECORD_CORRECTED,
        /** An agency withdrew a record of its own. */
        RECORD_WITHDRAWN,
        /** An agency entered the annulment of a record of its own. */
        RECORD_ANNULLED
    }

    /**
     * Writes an act, in the running transaction if there is one.
     *
     * @param actor as {@link Caller#actor()} gives it
     * @param subject what it is about, such as {@code record:…}; never a name
     */
    void write(String actor, Act act, String subject);
}
