package org.zhengxin.figures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures, as the interface gives them and as the page and its tables show them (统计数据).
 *
 * @param day what was public on it is counted
 * @param madeAt when they were made
 * @param from first month of decision
 * @param until last month of decision
 * @param region the region that records and organisations are narrowed to; null for all
 * @param publicRecords all public records, whenever decided
 * @param registered confirmed organisations
 * @param covered those of them that have a public record
 * @param reporting agencies with public records decided in the period
 * @param records public records by month and kind
 * @param agencies all agencies, those with most records first; never narrowed to a region
 * @param regions organisations by region
 * @param kinds organisations by kind of record
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FiguresAnswer(
        LocalDate day,
        Instant madeAt,
        YearMonth from,
        YearMonth until,
        @Nullable String region,
        long publicRecords,
        long registered,
        long covered,
        int reporting,
        List<RecordLine> records,
        List<AgencyLine> agencies,
        List<RegionLine> regions,
        List<KindLine> kinds) {

    /** Public records of a kind, decided in a month. */
    record RecordLine(YearMonth month, String kind, String label, long records) {}

    /**
     * How timely an agency was (报送及时性).
     *
     * @param agency its unified social credit code
     * @param inTime records that were public by the end of the time limit
     * @param late records that came later
     * @param earlier records decided before the agency joined the register, which are not judged
     */
    record AgencyLine(String agency, String name, long inTime, long late, long earlier) {
        long total() {
            return inTime + late + earlier;
        }

        /** Returns how many of a thousand judged records were in time; null if none was judged. */
        @Nullable
        Integer share() {
            return Shares.of(inTime, inTime + late);
        }
    }

    /**
     * Organisations of a region.
     *
     * @param region a code, {@code elsewhere}, or {@code unstated}
     */
    record RegionLine(String region, String name, long registered, long covered) {
        long without() {
            return registered - covered;
        }

        @Nullable
        Integer share() {
            return Shares.of(covered, registered);
        }
    }

    /** Organisations that have a public record of a kind. */
    record KindLine(String kind, String label, long organisations) {}
}
