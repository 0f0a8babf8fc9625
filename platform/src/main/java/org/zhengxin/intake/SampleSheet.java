package org.zhengxin.intake;

import java.util.List;
import org.zhengxin.web.Text;

/**
 * The first rows of an upload that was only looked at (样表): its header and what stands below it. Kept nowhere.
 *
 * @param header the sender's own labels
 * @param rows the first rows below
 */
public record SampleSheet(List<String> header, List<Line> rows) {

    /** Copies the lists. */
    public SampleSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as a person sees it in the sheet
     */
    public record Line(int number, List<String> cells) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }

        /** Says where the row stands, never what it says. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** What reading a sample led to. */
    public sealed interface Reading {

        /** It is a table with a header. */
        record Sheet(SampleSheet sheet) implements Reading {}

        /** It is none, or a broken one. */
        record Unreadable(Text why) implements Reading {}
    }
}
