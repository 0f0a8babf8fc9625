package org.zhengxin.figures.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures as they were made last (统计结果), narrowed as asked.
 *
 * @param day what was public on it is counted
 * @param madeAt when they were made
 * @param publicRecords all public records of the region, whenever decided
 * @param records those decided in the period
 * @param agencies how timely agencies delivered what was decided in the period; of all regions
 * @param regions how many organisations there are
 * @param kinds how many organisations have a public record of a kind
 */
public record Figures(
        LocalDate day,
        Instant madeAt,
        long publicRecords,
        List<Records> records,
        List<Timeliness> agencies,
        List<Region> regions,
        List<Kind> kinds) {

    /** Records of a kind, decided in a month. */
    public record Records(YearMonth month, String kind, long records) {}

    /** How timely an agency was; see {@link org.zhengxin.record.PublicCounts.OfAgency}. */
    public record Timeliness(long agencyId, long inTime, long late, long earlier) {}

    /** Organisations of a region, and those of them that have a public record. */
    public record Region(String region, long registered, long covered) {}

    /** Organisations that have a public record of a kind. */
    public record Kind(String kind, long covered) {}
}
