package org.zhengxin.rights.objection;

import org.zhengxin.rights.RightsCase;

/** What became of filing an objection or an appeal (提出结果). */
sealed interface Filed {
    /** It is filed, or was so by the same form sent before. */
    record Done(RightsCase opened) implements Filed {}

    /** One about the same thing is open: this one. */
    record Open(RightsCase other) implements Filed {}

    /** A field of the form is wrong; its name. */
    record Wrong(String field) implements Filed {}

    /** What it is about is not there, or not the organisation's. */
    record Unknown() implements Filed {}
}
