package org.zhengxin.rights.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * One thing that is asked about a record, and its answer (说明项).
 *
 * @param code its stable name, such as {@code PUBLIC_UNTIL}
 * @param question what is asked
 * @param answer what is so
 * @param bases where it is laid down
 * @param address where it can be done; null if there is no such page
 */
record Point(
        String code,
        Text question,
        Text answer,
        List<Text> bases,
        @Nullable String address) {
    Point {
        bases = List.copyOf(bases);
    }

    static Point of(String code, Text question, Text answer, Text... bases) {
        return new Point(code, question, answer, List.of(bases), null);
    }
}
