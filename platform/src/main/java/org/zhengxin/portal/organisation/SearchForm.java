package org.zhengxin.portal.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.organisation.SearchFilter;

/**
 * What a reader asks for, as it stands in the address (查询条件); empty texts leave open.
 *
 * @param q the text
 * @param region six-digit region code
 * @param industry code of an industry
 * @param kind code of a kind of organisation
 * @param status code of a registration status
 * @param licences only those with a public licence
 * @param honours only those with a public honour
 */
record SearchForm(
        @Nullable String q,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String kind,
        @Nullable String status,
        @Nullable Boolean licences,
        @Nullable Boolean honours) {

    /** Returns the text, never null. */
    String text() {
        return q == null ? "" : q;
    }

    boolean withLicences() {
        return Boolean.TRUE.equals(licences);
    }

    boolean withHonours() {
        return Boolean.TRUE.equals(honours);
    }

    /** Tells whether anything but the text is asked for. */
    boolean filtered() {
        return !filter().equals(SearchFilter.NONE);
    }

    SearchFilter filter() {
        return new SearchFilter(
                given(region), given(industry), given(kind), given(status), withLicences(), withHonours(), false);
    }

    /** Returns the address of the page after a cursor. */
    String after(String cursor) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", q);
        put(parts, "region", region);
        put(parts, "industry", industry);
        put(parts, "kind", kind);
        put(parts, "status", status);
        put(parts, "licences", withLicences() ? "true" : null);
        put(parts, "honours", withHonours() ? "true" : null);
        put(parts, "after", cursor);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/organisations");
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        String stated = given(value);
        if (stated != null) {
            parts.put(name, stated);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
