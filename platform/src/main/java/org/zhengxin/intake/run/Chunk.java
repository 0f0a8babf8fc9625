package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;

/** Consecutive rows of one sheet on their way to the writer (数据块). */
final class Chunk {
    private final boolean registration;
    private final List<Object> items = new ArrayList<>();

    Chunk(boolean registration) {
        this.registration = registration;
    }

    boolean registration() {
        return registration;
    }

    /** Adds a row of registration data. */
    void add(CheckedRow row) {
        items.add(row);
    }

    /** Adds a row for the credit files. */
    void add(Prospect row) {
        items.add(row);
    }

    /** Adds a row whose outcome is known without any register. */
    void add(Verdict verdict) {
        items.add(verdict);
    }

    int size() {
        return items.size();
    }

    List<CheckedRow> rows() {
        return those(CheckedRow.class);
    }

    List<Prospect> prospects() {
        return those(Prospect.class);
    }

    private <T> List<T> those(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Puts the verdicts of {@link #rows()} or {@link #prospects()} back among the others, in the order of the sheet. */
    List<Verdict> inOrder(List<Verdict> ofRows) {
        List<Verdict> all = new ArrayList<>(items.size());
        int next = 0;
        for (Object item : items) {
            all.add(item instanceof Verdict verdict ? verdict : ofRows.get(next++));
        }
        return all;
    }
}
