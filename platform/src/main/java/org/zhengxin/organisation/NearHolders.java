package org.zhengxin.organisation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.text.OrganisationName;

/**
 * Looks for organisations of like names (相近名称) for the lines of a list, one after the other, while there is time: a
 * hint must not keep a whole list waiting.
 */
@Component
class NearHolders {
    /** A few characters are no firm's whole name: thousands of names hold them. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 100;
    private static final int SHOWN = 5;
    private static final Duration LONGEST_IN_ALL = Duration.ofMillis(400);

    private final OrganisationSearch organisations;

    NearHolders(OrganisationSearch organisations) {
        this.organisations = organisations;
    }

    /** Begins the search for one list. */
    Search search() {
        return new Search(System.nanoTime() + LONGEST_IN_ALL.toNanos());
    }

    /** The search for one list; its time runs from when it was begun. */
    final class Search {
        private final long end;

        private Search(long end) {
            this.end = end;
        }

        /** Returns a few organisations of like names; none for a short text or when time is up. */
        List<OrganisationSummary> like(@Nullable String name) {
            String text = name == null ? "" : name;
            int length = OrganisationName.normal(text).length();
            if (length < SHORTEST || length > LONGEST || System.nanoTime() - end > 0) {
                return List.of();
            }
            return organisations.find(SearchRequest.of(text, SearchFilter.NONE, SHOWN)).items().stream()
                    .map(SearchHit::organisation)
                    .toList();
        }
    }
}
