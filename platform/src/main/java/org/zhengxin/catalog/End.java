package org.zhengxin.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a record of a kind ends (终止方式): nothing adverse is without one.
 *
 * @param type by a period, by an act's own validity, or by a named event
 * @param event the event's code, such as {@code removed-from-list}; null unless the type is {@link Type#EVENT}
 * @param words the end in words
 */
public record End(Type type, @Nullable String event, Text words) {

    /** The ways in which a record ends. */
    public enum Type {
        /** A period from the decision. */
        PERIOD,
        /** The act's own last day. */
        VALIDITY,
        /** A named event. */
        EVENT
    }
}
