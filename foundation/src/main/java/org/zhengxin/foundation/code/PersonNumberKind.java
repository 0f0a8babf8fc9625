package org.zhengxin.foundation.code;

/** 个人号码种类: the kinds of number that belong to a person and have no place in a register of organisations. */
public enum PersonNumberKind {
    /** 居民身份证号码, eighteen characters with a check digit, or the fifteen digits of before 1999. */
    IDENTITY_CARD,
    /** 手机号码. */
    MOBILE,
    /** 固定电话号码. */
    LANDLINE,
    /** 银行卡号. */
    BANK_CARD
}
