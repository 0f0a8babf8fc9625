package org.zhengxin.owndesk.claim;

/** How a claimant proves to act for the organisation (认领方式). */
enum Way {
    /** A code that is brought to the contact that the register has. */
    CODE,
    /** A signature with the electronic business licence (电子营业执照). */
    LICENCE,
    /** Papers that are shown to the office. */
    OFFICE
}
