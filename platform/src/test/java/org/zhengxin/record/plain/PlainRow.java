package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as its agency states it (报送行).
 *
 * @param document number of the document within the history
 * @param organisation 0 for the organisation of the history, 1 for another one
 * @param words the content
 * @param warning whether an act is a mere warning
 * @param until the row's own last public day
 * @param only the channels to which it confines itself
 * @param reviewed whether its agency works with four eyes
 */
public record PlainRow(
        PlainKind kind,
        int document,
        int organisation,
        String words,
        LocalDate decided,
        boolean warning,
        Status status,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate ended,
        @Nullable LocalDate until,
        @Nullable Set<PlainChannel> only,
        boolean reviewed) {

    /** The state of the act as the row gives it. */
    public enum Status {
        IN_FORCE,
        ANNULLED,
        UNDER_OBJECTION,
        ENDED
    }

    /** Returns the same row about an organisation. */
    public PlainRow about(int which) {
        return new PlainRow(
                kind, document, which, words, decided, warning, status, validUntil, ended, until, only, reviewed);
    }

    /** Returns all that it says, to tell a resend from a change. */
    public String says() {
        return kind + "|" + organisation + "|" + words + "|" + decided + "|" + warning + "|" + status + "|" + validUntil
                + "|" + ended + "|" + until + "|" + (only == null ? "all" : new java.util.TreeSet<>(only));
    }

    String words(int batch) {
        return "document " + document + (organisation == 0 ? "" : " about the other organisation") + " (" + says() + ")"
                + (reviewed ? ", four eyes" : "") + ", file " + batch;
    }
}
