package org.zhengxin.foundation.code;

import java.util.Set;

/** 统一社会信用代码校验结果: what a cell turned out to hold when read as a unified social credit code. */
public sealed interface UnifiedCodeCheck {

    /** A code with a sound check character, perhaps with something worth telling its sender. */
    record Sound(UnifiedCode code, Set<Warning> warnings) implements UnifiedCodeCheck {}

    /** A well-formed code whose eighteenth character fails; only registration data may still carry it. */
    record WrongCheckCharacter(UnifiedCode code) implements UnifiedCodeCheck {}

    /** Something that cannot be a unified code. */
    record Malformed(Reason reason) implements UnifiedCodeCheck {}

    /** A filler for “no code”, such as {@code 00000000000000000X}, 空, 无 or a slash; never a key. */
    record Placeholder() implements UnifiedCodeCheck {}

    /** An empty cell. */
    record Absent() implements UnifiedCodeCheck {}

    /** What is unusual about a code that may be used nevertheless. */
    enum Warning {
        /** The seventeenth character, the inner check of the organisation code, fails: some early registrations do. */
        INNER_CHECK,
        /** The region is not in today's list: development zones and abolished counties are not. */
        REGION_UNKNOWN,
        /** The department (first character) is not one that the standard lists. */
        DEPARTMENT_UNKNOWN,
        /** The letters O and I, which the standard does not use, were read as 0 and 1, and both checks then passed. */
        LOOK_ALIKE
    }

    /** Why something cannot be a unified code. */
    enum Reason {
        /** Not eighteen characters. */
        LENGTH,
        /** A character outside letters and digits. */
        CHARACTER,
        /** A letter that the standard does not use: I, O, S, V or Z. */
        LETTER_NOT_USED,
        /** A letter in the region, the third to eighth characters. */
        REGION_NOT_DIGITS,
        /** A spreadsheet's number form such as {@code 9.14101E+17}: digits are lost and cannot be had back. */
        NUMBER_FORM
    }
}
