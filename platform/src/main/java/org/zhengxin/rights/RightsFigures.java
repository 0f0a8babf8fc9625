package org.zhengxin.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Public figures about rights that a feature contributes to {@code /rights/figures} (权利统计). Made a bean by the feature.
 */
public interface RightsFigures {

    /** Returns the place on the page; tables stand in ascending order. */
    int order();

    /** Returns the fragment identifier of the table, ASCII. */
    String anchor();

    /** Returns the heading. */
    Text title();

    /** Returns what is counted, by which day, and what is not. */
    Text explanation();

    /** Returns the heads of the columns after the agency's. */
    List<Text> columns();

    /**
     * Returns a line for each agency that has something to count, the whole city's last.
     *
     * @param from first day of the period
     * @param until last day of the period
     */
    List<Line> lines(LocalDate from, LocalDate until);

    /**
     * The figures of one agency.
     *
     * @param agency its name; null stands for the whole city
     * @param figures one for each column
     */
    record Line(@Nullable Text agency, List<Figure> figures) {
        public Line {
            figures = List.copyOf(figures);
        }
    }

    /** One figure. A share and a median always say of how many. */
    sealed interface Figure {

        /** A number of things. */
        record Count(long number) implements Figure {}

        /**
         * A share.
         *
         * @param part how many of
         * @param whole how many; with none there is no share
         */
        record Share(long part, long whole) implements Figure {}

        /**
         * A median in working days.
         *
         * @param days null if nothing was counted
         * @param of how many
         */
        record Median(@Nullable BigDecimal days, long of) implements Figure {}
    }
}
