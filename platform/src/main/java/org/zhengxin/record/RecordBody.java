package org.zhengxin.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says beyond what every record has (信息正文), and how it is divided in the log: what the public is shown is
 * committed to apart from what it is not, so that a proof can show the one without the other.
 *
 * @param json all of it: canonical JSON of the kind's own field codes
 * @param shown the members that the public is shown; the same text if that is all
 * @param withheld the others; null if there is none
 * @param withheldCodes the codes of the others
 */
public record RecordBody(
        String json, String shown, @Nullable String withheld, List<String> withheldCodes) {

    /** Returns a body of which all is shown to the public. */
    public static RecordBody shownWhole(String json) {
        return new RecordBody(json, json, null, List.of());
    }
}
