package org.zhengxin.demo.act;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Organisation;

/** What becomes of a row on its way into files (报送): most go as they are, some spoilt, some again later. */
public final class Sendings {
    private static final int ONE_FLAW_IN = 40;
    private static final int ONE_CORRECTED_IN = 50;
    private static final int ONE_RESENT_IN = 40;
    private static final int ONE_ASTRAY_IN = 300;

    /** How old what waits for a reviewer is at most: a few of the rows are past the day by which they should be public. */
    private static final int DAYS_WAITING = 12;

    private final long seed;

    /** Decides by the seed. */
    public Sendings(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the row as it is first sent.
     *
     * @param owner the code of the organisation that the row is about
     * @param index the row's place among those about it
     */
    public Row first(Row row, String owner, int index) {
        Dice dice = Dice.of(seed, "sending " + owner, index);
        if (!dice.oneIn(ONE_FLAW_IN)) {
            return row;
        }
        List<Flaw> fitting =
                Arrays.stream(Flaw.values()).filter(flaw -> flaw.fits(row)).toList();
        Row spoilt = row.copy();
        dice.pick(fitting).spoil(spoilt, dice);
        return spoilt;
    }

    /** Tells whether the row waits for its agency's reviewer on the day on which the city's history ends. */
    public boolean waits(Row row, LocalDate today) {
        return row.agency().fourEyes()
                && row.get(FieldRole.DECIDED_ON) instanceof Value.Day(LocalDate decided)
                && !decided.isBefore(today.minusDays(DAYS_WAITING));
    }

    /** Returns the rows that follow later: none, the same once more, or its correction. */
    public List<Row> later(Row row, String owner, int index) {
        Dice dice = Dice.of(seed, "following " + owner, index);
        if (dice.oneIn(ONE_RESENT_IN)) {
            return List.of(row);
        }
        return dice.oneIn(ONE_CORRECTED_IN) ? List.of(Correction.of(row)) : List.of();
    }

    /** Tells whether the same decision is later sent about another organisation: a second party, or a mistake. */
    public boolean astray(String owner, int index) {
        return Dice.of(seed, "astray " + owner, index).oneIn(ONE_ASTRAY_IN);
    }

    /** Returns the row about another organisation. */
    public Row about(Organisation other, Row row) {
        return CommonFacts.named(row.copy().remove(FieldRole.SUBJECT_REGISTRATION_NUMBER), other);
    }
}
