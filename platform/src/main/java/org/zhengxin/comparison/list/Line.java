package org.zhengxin.comparison.list;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list (名单行).
 *
 * @param number its place in the list, from 1
 * @param given what was written, without outer space; nothing that it holds has been looked at
 * @param code what may be a code or an older number
 * @param name what may be a name
 * @param personal whether a number of a natural person seems to stand in it: then only a code of the register answers,
 *     and it is not shown
 * @param digitsLost whether a spreadsheet kept its code as a number and lost the last digits
 */
public record Line(
        int number,
        String given,
        @Nullable String code,
        @Nullable String name,
        boolean personal,
        boolean digitsLost) {

    /** Returns the line without what was written. */
    public Line withheld() {
        return new Line(number, "", null, null, true, false);
    }
}
