package org.zhengxin.officedesk.organisations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchHit;

/**
 * One of the two organisations of a merge, as it was looked for (合并一方).
 *
 * @param typed what was typed
 * @param chosen the organisation if a code of the register was typed
 * @param hits those that come near otherwise
 */
record Side(String typed, @Nullable Organisation chosen, List<SearchHit> hits) {

    /** Looks organisations up. */
    @Component
    static class Finder {
        private static final int SHOWN = 8;

        private final OrganisationReader reader;
        private final OrganisationSearch search;

        Finder(OrganisationReader reader, OrganisationSearch search) {
            this.reader = reader;
            this.search = search;
        }

        Side find(@Nullable String typed) {
            String text = typed == null ? "" : typed.strip();
            if (text.isEmpty()) {
                return new Side("", null, List.of());
            }
            Organisation chosen = reader.find(text.toUpperCase(Locale.ROOT)).orElse(null);
            return new Side(text, chosen, chosen == null ? search.suggest(text, SHOWN) : List.of());
        }
    }
}
