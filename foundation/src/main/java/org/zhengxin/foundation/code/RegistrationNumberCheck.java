package org.zhengxin.foundation.code;

/** 工商注册号校验结果: what a cell turned out to hold when read as a business registration number. */
public sealed interface RegistrationNumberCheck {

    /** Fifteen digits with a sound check digit. */
    record Sound(RegistrationNumber number) implements RegistrationNumberCheck {}

    /** Fifteen digits whose last one fails. */
    record WrongCheckDigit(RegistrationNumber number) implements RegistrationNumberCheck {}

    /** Something else; numbers older than 2007 have thirteen digits and are kept as an {@link OlderNumber}. */
    record Malformed(Reason reason) implements RegistrationNumberCheck {}

    /** A filler for “no number”; never a key. */
    record Placeholder() implements RegistrationNumberCheck {}

    /** An empty cell. */
    record Absent() implements RegistrationNumberCheck {}

    /** Why something cannot be a fifteen-digit number. */
    enum Reason {
        /** Not fifteen characters. */
        LENGTH,
        /** A character that is not a digit. */
        CHARACTER,
        /** A spreadsheet's number form such as {@code 4.10105E+14}: digits are lost. */
        NUMBER_FORM
    }
}
