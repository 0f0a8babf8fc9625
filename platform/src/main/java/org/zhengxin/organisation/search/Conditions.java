package org.zhengxin.organisation.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organisations must be besides matching a text, as the index asks for it (筛选条件).
 *
 * @param firstRegion the smallest region code inside, or null for all
 * @param lastRegion the largest region code inside, or null for all
 * @param industry the beginning of the industry code, upper case, or null
 * @param kind code of a kind, or null
 * @param status code of a status, or null
 * @param marks what must be public today
 * @param retired only those that are merged into another one
 * @param today the day in Shanghai
 */
public record Conditions(
        @Nullable String firstRegion,
        @Nullable String lastRegion,
        @Nullable String industry,
        @Nullable String kind,
        @Nullable String status,
        List<String> marks,
        boolean retired,
        LocalDate today) {
    private static final int LOOKED_AT = 10_000;
    private static final int LOOKED_AT_FOR_MARKS = 50_000;

    public Conditions {
        marks = List.copyOf(marks);
    }

    /** Leaves everything open. */
    public static Conditions none(LocalDate today) {
        return new Conditions(null, null, null, null, null, List.of(), false, today);
    }

    /** Asks for those merged into another one: what they must be besides is asked of the surviving one. */
    public Conditions ofRetired() {
        return new Conditions(null, null, null, null, null, List.of(), true, today);
    }

    /** Whether everything is left open. */
    public boolean isEmpty() {
        return firstRegion == null && industry == null && kind == null && status == null && marks.isEmpty();
    }

    /** How many names are held against what the index cannot answer; more where few may meet it. */
    int lookedAt() {
        return marks.isEmpty() ? LOOKED_AT : LOOKED_AT_FOR_MARKS;
    }

    int[] grams() {
        Grams grams = new Grams();
        if (firstRegion != null && firstRegion.equals(lastRegion)) {
            grams.add(Gram.region(Integer.parseInt(firstRegion)));
        }
        if (industry != null) {
            grams.add(Gram.industry(industry.charAt(0)));
        }
        if (kind != null) {
            grams.add(Gram.kind(kind));
        }
        if (status != null) {
            grams.add(Gram.status(status));
        }
        return grams.distinct();
    }

    /** Appends what the grams do not say as SQL, and its values. */
    void append(StringBuilder sql, List<Object> values) {
        if (firstRegion != null && lastRegion != null && !firstRegion.equals(lastRegion)) {
            sql.append(" and n.region between ? and ?");
            values.add(firstRegion);
            values.add(lastRegion);
        }
        if (industry != null && industry.length() > 1) {
            sql.append(" and starts_with(n.industry, ?)");
            values.add(industry);
        }
        if (retired) {
            sql.append("""
                     and n.organisation_id in (select retired_id from organisation_link where ended_at is null)
                    """);
        }
        for (String mark : marks) {
            sql.append("""
                     and exists (
                        select 1 from organisation_mark m
                        where m.organisation_id = n.organisation_id and m.mark = ?
                            and m.public_from <= ? and (m.public_until is null or m.public_until >= ?))
                    """);
            values.addAll(new ArrayList<>(List.of(mark, today, today)));
        }
    }
}
