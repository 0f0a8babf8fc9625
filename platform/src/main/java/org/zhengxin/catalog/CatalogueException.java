package org.zhengxin.catalog;

import java.util.List;

/** Says why a catalogue cannot be used (目录错误): everything that is wrong with it, each with file and line, at once. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** Collects the problems, each beginning with {@code file:line:}. */
    public CatalogueException(List<String> problems) {
        super("The catalogue cannot be used (" + problems.size() + " problems):\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
