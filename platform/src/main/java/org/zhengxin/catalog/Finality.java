package org.zhengxin.catalog;

/** Whether an act can still be challenged (效力状态). */
public enum Finality {
    /** The periods for challenging it run, or nothing is known. */
    OPEN,
    /** Under administrative review or in suit (复议、诉讼中). */
    UNDER_REVIEW,
    /** The periods have lapsed without challenge (已生效). */
    FINAL,
    /** Upheld (维持). */
    UPHELD,
    /** Changed (变更). */
    CHANGED,
    /** Annulled, or found unlawful or void (撤销、确认违法、无效). */
    ANNULLED
}
