package org.zhengxin.intake.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.text.TextNormal;

/** Guesses by their names which columns of a sender fill which fields (按名称建议映射); a person decides. */
public final class HeaderGuess {
    private static final double LEAST = 0.5;
    private static final double PART = 0.8;

    private HeaderGuess() {}

    private record Likeness(String field, String header, double degree) {}

    /** Returns the header for each field of which one seems to fill it, the likeliest pairs first come. */
    public static Map<String, String> of(Kind kind, List<String> header, Catalogue catalogue) {
        List<Likeness> all = new ArrayList<>();
        for (Column column : kind.templates().getFirst().columns()) {
            Field field = column.field();
            if (field == null) {
                continue;
            }
            for (String label : header) {
                boolean person = catalogue.isPersonHeader(label) && field.role() != FieldRole.LEGAL_REPRESENTATIVE;
                double degree = person || label.isBlank() ? 0 : degree(column, field, label);
                if (degree >= LEAST) {
                    all.add(new Likeness(field.code(), label, degree));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Likeness::degree).reversed());
        Map<String, String> guessed = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Likeness pair : all) {
            if (!guessed.containsKey(pair.field()) && taken.add(pair.header())) {
                guessed.put(pair.field(), pair.header());
            }
        }
        return guessed;
    }

    private static double degree(Column column, Field field, String label) {
        String own = TextNormal.label(label);
        return Stream.concat(column.headers().stream(), Stream.of(field.label().zh(), field.code()))
                .map(TextNormal::label)
                .mapToDouble(official -> degree(official, own))
                .max()
                .orElse(0);
    }

    private static double degree(String official, String own) {
        if (official.equals(own)) {
            return 1;
        }
        if (own.length() >= 2 && (official.endsWith(own) || own.endsWith(official) || official.startsWith(own))) {
            return PART;
        }
        Set<String> left = pairs(official);
        Set<String> right = pairs(own);
        long common = left.stream().filter(right::contains).count();
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * common / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
