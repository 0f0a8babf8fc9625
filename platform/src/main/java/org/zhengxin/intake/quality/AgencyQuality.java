package org.zhengxin.intake.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well one agency sent in the last twelve months (报送质量); null where it sent nothing to judge by.
 *
 * @param onTime share of new records received within the time limit, 0 to 1
 * @param faulty share of rows that came back or were held, 0 to 1
 * @param days median of the days from decision to receipt
 * @param rows rows received
 * @param codes share of rows that carry each code, 0 to 1
 */
public record AgencyQuality(
        @Nullable Double onTime,
        @Nullable Double faulty,
        @Nullable Double days,
        long rows,
        Map<String, Double> codes) {

    /** Copies the map. */
    public AgencyQuality {
        codes = Map.copyOf(codes);
    }

    /** Returns that of one who sent nothing. */
    public static AgencyQuality none() {
        return new AgencyQuality(null, null, null, 0, Map.of());
    }
}
