package org.zhengxin.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.OlderNumber;

/**
 * An organisation with its history (主体档案卡).
 *
 * @param organisation the current state
 * @param names current and former names, the latest first
 * @param numbers older numbers
 * @param merged the organisations that are merged with it now
 */
public record OrganisationCard(
        Organisation organisation, List<Name> names, List<OlderNumber> numbers, List<Merged> merged) {

    /**
     * One name.
     *
     * @param name as given
     * @param knownFrom since when the register knows it as the current name; null if it was told of it afterwards
     * @param knownUntil since when the register knows that it is given up; null for the current name
     */
    public record Name(
            String name,
            @Nullable Instant knownFrom,
            @Nullable Instant knownUntil) {}

    /**
     * An organisation that was merged.
     *
     * @param code its own code
     * @param name its own name
     * @param from the day of the merge; null for the surviving organisation itself
     */
    public record Merged(String code, String name, @Nullable LocalDate from) {}
}
