package org.zhengxin.access;

/** What a caller may be (角色). */
public enum Role {
    /** Anyone, without sign-in. */
    EVERYONE,
    /** An agency that delivers records. */
    AGENCY,
    /** The office. */
    OFFICE,
    /** Who operates the machines. */
    OPERATOR
}
