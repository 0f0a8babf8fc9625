package org.zhengxin.foundation.code;

/** 行业代码校验结果: what a cell turned out to hold when read as an industry code. */
public sealed interface IndustryCodeCheck {

    /** A code whose section, and division if it has one, exist; the letter is supplied where the cell had none. */
    record Sound(IndustryCode code) implements IndustryCodeCheck {}

    /** A code whose letter is not the section of its division. */
    record WrongSection(IndustryCode expected, char given) implements IndustryCodeCheck {}

    /** Something else. */
    record Malformed() implements IndustryCodeCheck {}

    /** An empty cell or a filler. */
    record Absent() implements IndustryCodeCheck {}
}
