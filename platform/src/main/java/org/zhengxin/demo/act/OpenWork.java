package org.zhengxin.demo.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Organisation;

/**
 * What lies on the desks of an agency with four eyes on the first day (待办的活): in a city of any size its reviewer finds
 * something to release, and its clerk a row to decide and a row to mend.
 */
public final class OpenWork {
    private static final String KIND = "administrative-penalty";

    /** After the last place that a decision about an organisation has by chance, so that no number is given twice. */
    private static final int FIRST_PLACE = 3_000;

    /** How many days ago each was decided; the last is past the day by which it should be public. */
    private static final List<Integer> AGES = List.of(1, 2, 3, 6, 11);

    private static final int HELD = 1;
    private static final int FAULTY = 2;

    private final long seed;
    private final LocalDate today;
    private final Decisions decisions;

    /** Takes the day on which the city's history ends. */
    public OpenWork(long seed, LocalDate today, Decisions decisions) {
        this.seed = seed;
        this.today = today;
        this.decisions = decisions;
    }

    /** Returns the rows of an agency, none if it works without four eyes or sends no penalties. */
    public List<Row> of(Agency agency, LongFunction<Organisation> organisations, long count) {
        if (!agency.fourEyes() || !agency.kinds().contains(KIND)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            Organisation about = organisations.apply(i % count);
            Row row = decisions.decide(about, FIRST_PLACE + i, agency, KIND, today.minusDays(AGES.get(i)));
            Dice dice = Dice.of(seed, "open work", i);
            if (i == HELD) {
                Flaw.OTHER_NAME.spoil(row, dice);
            } else if (i == FAULTY) {
                Flaw.UNREADABLE_DAY.spoil(row, dice);
            }
            rows.add(row);
        }
        return rows;
    }
}
