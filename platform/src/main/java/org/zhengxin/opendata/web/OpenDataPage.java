package org.zhengxin.opendata.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * What the page of open data shows.
 *
 * @param manifest the files of today; null until the first is made
 * @param site the address of the site without a slash at its end, for commands to copy
 */
record OpenDataPage(LocalDate day, @Nullable Manifest manifest, String licence, String site) {
    private static final long KILO = 1_000;

    Text terms() {
        return Manifest.TERMS;
    }

    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return "%.1f kB".formatted(bytes / (double) KILO);
        }
        return "%.1f MB".formatted(bytes / (double) (KILO * KILO));
    }
}
