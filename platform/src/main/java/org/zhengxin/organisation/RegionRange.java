package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * The region codes that lie inside a region (区划范围): a province or a city ends in zeros and stands for what is in it.
 *
 * @param first the smallest code inside
 * @param last the largest code inside
 */
record RegionRange(String first, String last) {

    /** Reads the code of a region; throws {@code BAD_REGION} if it is none. */
    static RegionRange of(String region) {
        if (!region.matches("[0-9]{6}")) {
            throw new ProblemException(
                    "BAD_REGION",
                    HttpStatus.BAD_REQUEST,
                    Text.of("region 必须是六位行政区划代码。", "region must be a six-digit region code."));
        }
        String prefix = region.replaceAll("(00){1,2}$", "");
        return new RegionRange(region, prefix + "9".repeat(6 - prefix.length()));
    }

    boolean contains(@Nullable String region) {
        return region != null && region.compareTo(first) >= 0 && region.compareTo(last) <= 0;
    }
}
