package org.zhengxin.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Field;

/** What the rules found in one row (校验发现). */
public final class Findings {
    private static final char SEPARATOR = ':';

    private final List<String> marks = new ArrayList<>(0);
    private final Set<String> waived;
    private @Nullable Weight heaviest;

    /** Starts without findings; holding codes named here only warn, because a person has decided about them. */
    public Findings(Set<String> waived) {
        this.waived = waived;
    }

    /** Reports a finding about the row as a whole. */
    public void report(RowCode code) {
        add(code, code.name());
    }

    /** Reports a finding about a field. */
    public void report(RowCode code, Field field) {
        add(code, code.name() + SEPARATOR + field.code());
    }

    /** Returns the heaviest weight found, or null if nothing was. */
    public @Nullable Weight heaviest() {
        return heaviest;
    }

    /** Tells whether the row cannot be filed as things are. */
    public boolean stops() {
        return heaviest != null && heaviest != Weight.WARN;
    }

    /** Returns how many findings there are. */
    public int count() {
        return marks.size();
    }

    /** Returns what was found, each as its code, with the field's code behind a colon where it is about one. */
    public List<String> marks() {
        return List.copyOf(marks);
    }

    /** Returns the code of a mark. */
    public static String codeOf(String mark) {
        int end = mark.indexOf(SEPARATOR);
        return end < 0 ? mark : mark.substring(0, end);
    }

    /** Returns the field of a mark, or null if it is about the row as a whole. */
    public static @Nullable String fieldOf(String mark) {
        int end = mark.indexOf(SEPARATOR);
        return end < 0 ? null : mark.substring(end + 1);
    }

    private void add(RowCode code, String mark) {
        Weight weight = code.weight() == Weight.HOLD && waived.contains(code.name()) ? Weight.WARN : code.weight();
        if (heaviest == null || weight.compareTo(heaviest) > 0) {
            heaviest = weight;
        }
        if (!marks.contains(mark)) {
            marks.add(mark);
        }
    }
}
