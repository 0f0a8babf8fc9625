package org.zhengxin.web;

import java.util.List;

/** A group of stable codes that a module can answer with (代码说明), for the page of codes. Made a bean by its owner. */
public interface CodeDocumentation {

    /** Returns the heading of the group. */
    Text title();

    /** Returns the codes in the order to show them. */
    List<DocumentedCode> codes();

    /**
     * One code.
     *
     * @param code the stable name, such as {@code FOREIGN_AUTHORITY}
     * @param meaning what it says
     * @param action what the receiver can do about it
     */
    record DocumentedCode(String code, Text meaning, Text action) {}
}
