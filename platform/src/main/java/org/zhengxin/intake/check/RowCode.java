package org.zhengxin.intake.check;

import org.zhengxin.web.Text;

/**
 * A documented code of a row's outcome (结果代码).
 *
 * @param name the stable name
 * @param weight what it does to the row
 * @param meaning what it says
 * @param action what the sender can do
 */
public record RowCode(String name, Weight weight, Text meaning, Text action) {

    /** Returns a code whose row is rejected. */
    public static RowCode reject(String name, Text meaning, Text action) {
        return new RowCode(name, Weight.REJECT, meaning, action);
    }

    /** Returns a code whose row is held. */
    public static RowCode hold(String name, Text meaning, Text action) {
        return new RowCode(name, Weight.HOLD, meaning, action);
    }

    /** Returns a code of which the sender is only told. */
    public static RowCode warn(String name, Text meaning, Text action) {
        return new RowCode(name, Weight.WARN, meaning, action);
    }
}
