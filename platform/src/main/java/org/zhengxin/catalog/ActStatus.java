package org.zhengxin.catalog;

/** The state of an act as its row gives it (当前状态). A code that a template does not map is unknown, and its row held. */
public enum ActStatus {
    /** In force (正常, 有效). */
    IN_FORCE,
    /** Annulled (撤销): a closed record of which only the fact is kept. */
    ANNULLED,
    /** Under objection (异议): in force and marked. */
    UNDER_OBJECTION,
    /** At its end without having been wrong (注销, 移出, 失效). */
    ENDED
}
