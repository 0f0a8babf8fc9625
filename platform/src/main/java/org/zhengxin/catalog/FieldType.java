package org.zhengxin.catalog;

/** The type of a field's value (数据类型). */
public enum FieldType {
    /** Text, kept as given. */
    TEXT,
    /** A day. */
    DATE,
    /** An amount of money, kept in yuan; its column declares the unit that files use. */
    AMOUNT,
    /** A whole number. */
    INTEGER,
    /** One value of a list, or several where the field says so. */
    ENUM,
    /** A number that identifies something, kept as text. */
    CODE
}
