package org.zhengxin.owndesk.notice;

/** Where a notice comes from (通知来源); each has its own place up to which it was seen. The names are stored. */
enum Source {
    /** Versions of records. */
    FILE,
    /** Last days that come near. */
    ENDING,
    /** The access log. */
    READ,
    /** Claims. */
    CLAIM,
    /** Accounts. */
    STAFF,
    /** Cases in which the organisation uses its rights. */
    CASE
}
