package org.zhengxin.intake;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a waiting row (待核行决定).
 *
 * @param id names batch, sheet and row
 * @param organisation code of the organisation that the row is about, or null to take the row's own
 * @param actor who decides, such as {@code account:17}
 * @param reason why, 1 to 1,000 characters, kept with the decision; no number of a person
 */
public record HeldOrder(String id, Choice choice, @Nullable String organisation, String actor, String reason) {

    /**
     * Reads the choice of a form: its name, for {@code THIS_ONE} with the organisation's code behind a colon.
     *
     * @return empty if there is no such choice
     */
    public static Optional<HeldOrder> read(String id, String choice, String actor, String reason) {
        String[] parts = choice.split(":", 2);
        return Arrays.stream(Choice.values())
                .filter(known -> known.name().equals(parts[0]))
                .findFirst()
                .map(known -> new HeldOrder(id, known, parts.length == 2 ? parts[1] : null, actor, reason));
    }

    /** What can be decided (处理方式). */
    public enum Choice {
        /** It is this one: the row is right, and belongs to the organisation named. */
        THIS_ONE,
        /** It is none of the register's, and right: its own sound code is opened as provisional. */
        OPEN,
        /** The row goes back to its sender. */
        REJECT,
        /** The document names several organisations: beside the other record. */
        SECOND_PARTY,
        /** The other record was filed under the wrong organisation: it is taken back. */
        WRONG_ORGANISATION
    }
}
