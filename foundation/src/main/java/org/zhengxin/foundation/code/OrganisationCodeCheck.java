package org.zhengxin.foundation.code;

/** 组织机构代码校验结果: what a cell turned out to hold when read as an organisation code. */
public sealed interface OrganisationCodeCheck {

    /** Nine characters with a sound check character. */
    record Sound(OrganisationCode code) implements OrganisationCodeCheck {}

    /** Nine characters whose last one fails. */
    record WrongCheckCharacter(OrganisationCode code) implements OrganisationCodeCheck {}

    /** Something else. */
    record Malformed(Reason reason) implements OrganisationCodeCheck {}

    /** A filler for “no code”; never a key. */
    record Placeholder() implements OrganisationCodeCheck {}

    /** An empty cell. */
    record Absent() implements OrganisationCodeCheck {}

    /** Why something cannot be an organisation code. */
    enum Reason {
        /** Not nine characters, the dash left out. */
        LENGTH,
        /** A character outside letters and digits, or a last one other than a digit or X. */
        CHARACTER,
        /** A spreadsheet's number form such as {@code 1.23E+08}: digits are lost. */
        NUMBER_FORM
    }
}
