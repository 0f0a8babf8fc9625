package org.zhengxin.record.plain;

/** What decides about the publication of an act (公示规则): how grave it is, and how long acts as grave as that are public. */
public enum PlainRule {
    ONE_YEAR(12, true, Table.USUAL, "minor ones hidden, others for 12 months"),
    THREE_MONTHS(3, true, Table.USUAL, "minor ones hidden, others for 3 months"),
    TWO_YEARS(24, true, Table.USUAL, "minor ones hidden, others for 24 months"),
    ALL_ONE_YEAR(12, false, Table.USUAL, "all for 12 months"),
    NOBODY(0, true, Table.USUAL, "none of them"),
    STRICTER(12, true, Table.STRICTER, "warnings for 12 months, others, which are serious now, for 36"),
    STRICTER_SHORT(3, true, Table.STRICTER, "warnings for 3 months, others, which are serious now, for 9"),
    MILDER(12, true, Table.MILDER, "none of them, since all are minor now"),
    MILDER_ALL(6, false, Table.MILDER, "all for 6 months, since all are minor now");

    /** How grave warnings are, and all else. */
    public enum Table {
        USUAL(PlainGrade.MINOR, PlainGrade.MODERATE),
        STRICTER(PlainGrade.MODERATE, PlainGrade.SERIOUS),
        MILDER(PlainGrade.MINOR, PlainGrade.MINOR);

        /** Of warnings. */
        public final PlainGrade warnings;

        /** Of all others. */
        public final PlainGrade others;

        Table(PlainGrade warnings, PlainGrade others) {
            this.warnings = warnings;
            this.others = others;
        }
    }

    private static final int LONGER = 3;

    /** Months after the decision; serious ones are public three times as long. */
    public final int months;

    /** Whether minor acts are hidden. */
    public final boolean minorHidden;

    /** What tells how grave an act is. */
    public final Table table;

    final String words;

    PlainRule(int months, boolean minorHidden, Table table, String words) {
        this.months = months;
        this.minorHidden = minorHidden;
        this.table = table;
        this.words = words;
    }

    /** Returns the months for which acts of a grade are public; 0 for those that are not. */
    public int months(PlainGrade grade) {
        return switch (grade) {
            case MINOR -> minorHidden ? 0 : months;
            case MODERATE -> months;
            case SERIOUS -> LONGER * months;
        };
    }

    PlainGrade grade(PlainRow row) {
        return row.warning() ? table.warnings : table.others;
    }
}
