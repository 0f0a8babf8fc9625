package org.zhengxin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A row that waits, with all that its decision needs (待核行).
 *
 * @param cells what the sender wrote; empty if it was not kept
 * @param stated what the row says about its subject
 * @param candidates the organisations that it may be about, the likeliest first
 * @param choices what may be decided
 * @param opens the code under which an organisation would be opened as provisional, or null if none would be
 */
public record HeldCase(
        HeldLine line,
        List<Cell> cells,
        List<Stated> stated,
        List<Candidate> candidates,
        List<HeldOrder.Choice> choices,
        @Nullable String opens) {

    /** Copies the lists. */
    public HeldCase {
        cells = List.copyOf(cells);
        stated = List.copyOf(stated);
        candidates = List.copyOf(candidates);
        choices = List.copyOf(choices);
    }

    /**
     * A cell.
     *
     * @param label the sender's own header
     * @param name what the catalogue calls the field, where the header is not that already; or null
     * @param marked whether one of the findings is about it
     */
    public record Cell(String label, @Nullable Text name, String value, boolean marked) {}

    /** Something that the row says about its subject. */
    public record Stated(Text label, String value) {}

    /**
     * An organisation of the register beside the row.
     *
     * @param id the register's key
     * @param provisional not confirmed by registration data
     * @param why how it was found
     * @param aspects what row and register say
     */
    public record Candidate(long id, String code, String name, boolean provisional, Found why, List<Aspect> aspects) {

        /** Copies the list. */
        public Candidate {
            aspects = List.copyOf(aspects);
        }

        /** Counts the aspects with an agreement. */
        public long count(Agreement agreement) {
            return aspects.stream()
                    .filter(aspect -> aspect.agreement() == agreement)
                    .count();
        }
    }

    /** How a candidate was found. */
    public enum Found {
        BY_CODE,
        BY_NUMBER,
        /** The same document stands in its file already. */
        BY_DOCUMENT,
        BY_NAME,
        BY_SEARCH
    }

    /**
     * One thing that row and register say.
     *
     * @param stated what the row says; empty if nothing
     * @param registered what the register says; empty if nothing
     */
    public record Aspect(Text label, String stated, String registered, Agreement agreement) {}

    /** Whether row and register say the same. */
    public enum Agreement {
        AGREES,
        DIFFERS,
        /** One of them says nothing. */
        OPEN
    }
}
