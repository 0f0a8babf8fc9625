package org.zhengxin.content.library;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.web.Text;

/** Gathers what is wrong with one file (稿件问题收集). */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String zh, String en) {
        found.add(new Fault(file, Text.of(zh, en)));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
