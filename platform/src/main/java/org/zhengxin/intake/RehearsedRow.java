package org.zhengxin.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row (试算结果). Of a row that the door refuses, and of one whose content is not kept, nothing but
 * the findings is told.
 *
 * @param number the row's number
 * @param outcome name of the outcome, such as {@code ACCEPTED}
 * @param told whether the values may be shown and kept: the row is about an organisation
 * @param values the fields' values as the intake reads them, by field code, numbers of persons covered
 * @param organisation code of the organisation that it would be filed under, or null
 * @param organisationName that organisation's name, or null
 * @param severity what it would weigh, or null
 * @param publicFrom its first public day, or null
 * @param publicUntil its last public day, or null
 * @param hiddenBecause why it would not be public, or null
 */
public record RehearsedRow(
        int number,
        String outcome,
        boolean told,
        List<RowFinding> findings,
        Map<String, String> values,
        @Nullable String organisation,
        @Nullable String organisationName,
        @Nullable String severity,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String hiddenBecause) {

    /** Copies the collections. */
    public RehearsedRow {
        findings = List.copyOf(findings);
        values = Map.copyOf(values);
    }

    /** Tells whether the row would have its effect without anyone's doing. */
    public boolean passes() {
        return outcome.equals("ACCEPTED") || outcome.equals("UPDATED") || outcome.equals("UNCHANGED");
    }
}
