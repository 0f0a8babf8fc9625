package org.zhengxin.intake;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Something that the rules found in a row (校验发现), in words.
 *
 * @param code its documented code
 * @param field code of the field that it is about, or null for the row as a whole
 * @param effect what it does to the row
 * @param meaning what it says
 * @param action what its sender can do
 */
public record RowFinding(String code, @Nullable String field, Effect effect, Text meaning, Text action) {

    /** What a finding does to its row (影响). */
    public enum Effect {
        /** The row goes on; its sender is told. */
        WARNS,
        /** The row waits for a person. */
        HOLDS,
        /** The row comes back. */
        REJECTS,
        /** Nothing of the row is kept: it is not shown to be about an organisation. */
        REFUSES
    }
}
