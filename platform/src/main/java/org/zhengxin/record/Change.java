package org.zhengxin.record;

import java.util.Arrays;

/** Why a version was written (变动类型). Their order is stored with endings: new ones are added at the end. */
public enum Change {
    /** A record's first version (新增). */
    ADDED,
    /** Released by the agency's reviewer (审核放行). */
    RELEASED,
    /** The organisation's name and code were confirmed (主体确认). */
    SUBJECT_CONFIRMED,
    /** The provider sent other content for the same record (更正). */
    CORRECTED,
    /** Taken back by the provider (撤回). */
    WITHDRAWN,
    /** Annulled, changed or found unlawful or void by an authority or a court (撤销). */
    ANNULLED,
    /** Credit repaired (信用修复). */
    REPAIRED,
    /** Restored after an error (恢复). */
    RESTORED,
    /** Display deferred by a decision (暂缓公示). */
    DEFERRED,
    /** Marked as under objection (异议标注). */
    OBJECTION_MARKED,
    /** The objection has been closed (异议办结). */
    OBJECTION_CLOSED,
    /** The publication rule changed (规则变更). */
    RULE_CHANGED,
    /** Body and salts destroyed (删除). */
    ERASED,
    /** Sent back by the agency's reviewer before anything of it had effect (审核退回). */
    RETURNED;

    /** Tells whether a record whose current version has this change never becomes visible again by a resend. */
    public boolean closes() {
        return switch (this) {
            case WITHDRAWN, ANNULLED, REPAIRED, ERASED -> true;
            case ADDED,
                    RELEASED,
                    SUBJECT_CONFIRMED,
                    CORRECTED,
                    RESTORED,
                    DEFERRED,
                    OBJECTION_MARKED,
                    OBJECTION_CLOSED,
                    RULE_CHANGED,
                    RETURNED -> false;
        };
    }

    /** Returns the names of the changes that {@linkplain #closes close}. */
    static String[] closing() {
        return Arrays.stream(values()).filter(Change::closes).map(Enum::name).toArray(String[]::new);
    }
}
