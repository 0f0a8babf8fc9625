package org.zhengxin.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * Finds the header among the first rows of a sheet (查找表头), where it may stand under a title or a note.
 *
 * @param score how many labels of a row are known
 * @param minimum score below which a row is no header
 */
public record HeaderFinder(ToIntFunction<List<String>> score, int minimum) {

    /** How many rows of a sheet are looked at. */
    public static final int ROWS = 20;

    /** Returns the place of the header among the first rows: the best score, of equals the earliest. */
    public OptionalInt find(List<SourceRow> firstRows) {
        int best = -1;
        int bestScore = minimum - 1;
        for (int i = 0; i < firstRows.size(); i++) {
            int rowScore = score(firstRows.get(i));
            if (rowScore > bestScore) {
                best = i;
                bestScore = rowScore;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** Tells whether a row could be a header. */
    boolean isHeader(SourceRow row) {
        return score(row) >= minimum;
    }

    /** The keys of JSON objects are a header, known or not. */
    private int score(SourceRow row) {
        return row.number() == 0 ? Integer.MAX_VALUE : score.applyAsInt(row.texts());
    }
}
