package org.zhengxin.trail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one access is to (查阅范围).
 *
 * @param view what kind of view
 * @param organisation the register's key of the organisation whose data it is; null where the view is not of one
 * @param items the records or batches that it is of; empty where it is of all in the view
 */
public record Access(ReadView view, @Nullable Long organisation, List<UUID> items) {

    public Access {
        items = List.copyOf(items);
    }

    /** Returns an access to a view that is not of one organisation. */
    public static Access to(ReadView view) {
        return new Access(view, null, List.of());
    }

    /** Returns an access to a view of an organisation. */
    public static Access to(ReadView view, long organisation) {
        return new Access(view, organisation, List.of());
    }

    /** Returns the same access, to some records or batches alone. */
    public Access of(List<UUID> some) {
        return new Access(view, organisation, some);
    }
}
