package org.zhengxin.web;

import java.util.List;

/** The operations of the API in short (接口一览), for a page that lists them. */
public interface ApiOutline {

    /** Returns the groups in the order to show them. */
    List<Group> groups();

    /** Operations that belong together. */
    record Group(Text title, List<Line> lines) {}

    /**
     * One operation.
     *
     * @param method such as {@code GET}
     * @param path with its variables in braces
     * @param open whether everyone may, without a sign-in
     */
    record Line(String method, String path, Text summary, boolean open) {}
}
