package org.zhengxin.record.plain;

/** The channels (渠道). */
public enum PlainChannel {
    PUBLIC,
    GOVERNMENT,
    AUTHORISED,
    REPORT
}
