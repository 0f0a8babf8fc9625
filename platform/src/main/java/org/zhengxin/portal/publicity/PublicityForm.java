package org.zhengxin.portal.publicity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * What a reader narrows a publicity list to, as it stands in the address (公示筛选条件); blank texts leave open.
 *
 * @param kind code of the record kind
 * @param from first day of decision, as {@code 2026-11-21}
 * @param until last day of decision
 * @param authority the deciding authority's unified social credit code
 * @param region six-digit region code of the organisation; a city's stands for its districts too
 */
record PublicityForm(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String until,
        @Nullable String authority,
        @Nullable String region) {

    /** Tells whether anything but the kind is asked for. */
    boolean filtered() {
        return stated(from) != null || stated(until) != null || stated(authority) != null || stated(region) != null;
    }

    @Nullable
    LocalDate first() {
        return day("from", from);
    }

    @Nullable
    LocalDate last() {
        return day("until", until);
    }

    @Nullable
    String authorityCode() {
        return stated(authority);
    }

    /** Returns the codes of the region and of what lies in it; null if none is asked for. */
    @Nullable
    List<String> regions() {
        String code = stated(region);
        if (code == null) {
            return null;
        }
        if (!Regions.isKnown(code)) {
            throw new ProblemException(
                    "BAD_REGION",
                    HttpStatus.BAD_REQUEST,
                    Text.of("region 必须是六位行政区划代码。", "region must be a six-digit region code."));
        }
        return withAllInside(code).toList();
    }

    private static Stream<String> withAllInside(String code) {
        return Stream.concat(
                Stream.of(code),
                Regions.within(code).stream()
                        .flatMap(inside -> withAllInside(inside.code().value())));
    }

    /** Returns an address with the same conditions. */
    String address(String path, @Nullable String after) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "kind", kind);
        put(parts, "from", from);
        put(parts, "until", until);
        put(parts, "authority", authority);
        put(parts, "region", region);
        put(parts, "after", after);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        String given = stated(text);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException wrong) {
            throw new ProblemException(
                    "BAD_DATE",
                    HttpStatus.BAD_REQUEST,
                    Text.of(name + " 必须是 2026-11-21 这样的日期。", name + " must be a date such as 2026-11-21."));
        }
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        String given = stated(value);
        if (given != null) {
            parts.put(name, given);
        }
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
