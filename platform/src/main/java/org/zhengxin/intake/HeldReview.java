package org.zhengxin.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows that wait for a person, as a page shows and decides them (待核行处理台). An agency has its own; whoever asks for
 * none has all of them, and may decide everything: the office.
 */
public interface HeldReview {

    /**
     * Returns waiting rows in the order in which they came.
     *
     * @param agency number of the agency whose rows they are, or null for all
     * @param after id of the row before the first, or null
     */
    List<HeldLine> waiting(@Nullable Long agency, @Nullable String after, int limit);

    /**
     * Returns a waiting row with the organisations that it may be about, the likeliest first.
     *
     * @param wanted what a person looks for further organisations by: a code, a number or parts of a name; or null
     * @return empty if no such row waits, or if it is another agency's
     */
    Optional<HeldCase> find(@Nullable Long agency, String id, @Nullable String wanted);

    /** Decides about a row, in one transaction with its effect. */
    HeldResult decide(@Nullable Long agency, HeldOrder order);
}
