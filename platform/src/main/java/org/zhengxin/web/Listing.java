package org.zhengxin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list (列表页): {@code {"items": […], "next": cursor or null}}.
 *
 * @param items what stands on this page
 * @param next the opaque cursor to pass as {@code after}, null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of at most {@code limit} items from a query that was asked for one more.
     *
     * @param found up to {@code limit + 1} items in order
     * @param cursorOf gives the cursor that continues after an item
     */
    public static <T> Listing<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        if (found.size() <= limit) {
            return new Listing<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Listing<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    /** Returns the same page with its items mapped. */
    public <R> Listing<R> map(Function<? super T, ? extends R> mapping) {
        return new Listing<>(items.stream().<R>map(mapping).toList(), next);
    }
}
