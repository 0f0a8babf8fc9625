package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the index (索引行).
 *
 * @param entry whose name it is
 * @param ordinal 0 for the current name
 * @param name a former name as given, null for the current one
 * @param folded the form in which it is compared
 * @param grams what it is found by, ascending
 */
record NameRow(NameEntry entry, int ordinal, @Nullable String name, String folded, int[] grams) {
    private static final int MOST_FORMER_NAMES = 50;

    /** Returns the rows of an organisation; a name of which nothing is left has none. */
    static List<NameRow> of(NameEntry entry) {
        int[] filters = filters(entry);
        List<NameRow> rows = new ArrayList<>(1 + entry.formerNames().size());
        add(entry, 0, entry.name(), filters, rows);
        for (int i = 0; i < Math.min(MOST_FORMER_NAMES, entry.formerNames().size()); i++) {
            add(entry, i + 1, entry.formerNames().get(i), filters, rows);
        }
        return rows;
    }

    String gramsLiteral() {
        StringBuilder literal = new StringBuilder(12 * grams.length).append('{');
        for (int i = 0; i < grams.length; i++) {
            literal.append(i == 0 ? "" : ",").append(grams[i]);
        }
        return literal.append('}').toString();
    }

    private static void add(NameEntry entry, int ordinal, String given, int[] filters, List<NameRow> rows) {
        String folded = SearchText.fold(given);
        if (!folded.isEmpty()) {
            Grams grams = new Grams().addAll(filters);
            NameGrams.add(folded, grams);
            rows.add(new NameRow(entry, ordinal, ordinal == 0 ? null : given, folded, grams.distinct()));
        }
    }

    private static int[] filters(NameEntry entry) {
        Grams grams = new Grams();
        if (entry.living()) {
            grams.add(Gram.living());
        }
        if (entry.kind() != null) {
            grams.add(Gram.kind(entry.kind()));
        }
        if (entry.status() != null) {
            grams.add(Gram.status(entry.status()));
        }
        if (entry.region() != null && entry.region().matches("[0-9]{6}")) {
            grams.add(Gram.region(Integer.parseInt(entry.region())));
        }
        if (entry.industry() != null && entry.industry().matches("[A-Z].*")) {
            grams.add(Gram.industry(entry.industry().charAt(0)));
        }
        return grams.distinct();
    }
}
