package org.zhengxin.content.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list with numbered pages (分页).
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record Numbered<T>(
        List<T> items,
        int number,
        int pages,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    static final int SIZE = 20;

    Numbered {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of a list.
     *
     * @param asked as it stands in the address; null for the first page
     * @param address of the list
     * @param text what the list was searched for; null if for nothing
     * @throws org.zhengxin.web.ProblemException {@code PAGE_NOT_FOUND} if there is no such page
     */
    static <T> Numbered<T> of(List<T> all, @Nullable String asked, String address, @Nullable String text) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = number(asked);
        if (number < 1 || number > pages) {
            throw ContentProblems.page();
        }
        List<T> items = all.subList((number - 1) * SIZE, Math.min(all.size(), number * SIZE));
        return new Numbered<>(
                items,
                number,
                pages,
                all.size(),
                number > 1 ? page(address, text, number - 1) : null,
                number < pages ? page(address, text, number + 1) : null);
    }

    /** Returns the same page with its items mapped. */
    <R> Numbered<R> map(Function<? super T, ? extends R> mapping) {
        return new Numbered<>(items.stream().<R>map(mapping).toList(), number, pages, total, previous, next);
    }

    private static int number(@Nullable String asked) {
        if (asked == null) {
            return 1;
        }
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 0;
    }

    private static String page(String address, @Nullable String text, int number) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(address);
        if (text != null) {
            page.queryParam("q", "{q}");
        }
        if (number > 1) {
            page.queryParam("page", number);
        }
        return text == null
                ? page.build().toUriString()
                : page.encode().buildAndExpand(text).toUriString();
    }
}
