package org.zhengxin.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the template that a header row belongs to: the one that recognises most of it and misses least. */
final class HeaderMatcher {

    private static final Comparator<HeaderReading> BEST_FIRST = Comparator.comparingInt(HeaderReading::recognised)
            .reversed()
            .thenComparing(reading -> reading.missing().size());

    private final List<Kind> kinds;
    private final HeaderIndexes indexes;

    HeaderMatcher(List<Kind> kinds, HeaderIndexes indexes) {
        this.kinds = kinds;
        this.indexes = indexes;
    }

    HeaderMatch match(List<String> header, @Nullable String kindHint) {
        List<HeaderName> names = header.stream().map(HeaderName::of).toList();
        List<HeaderReading> readings = kinds.stream()
                .filter(kind -> kindHint == null || kind.code().equals(kindHint))
                .flatMap(kind ->
                        kind.templates().stream().map(template -> HeaderReading.of(kind, template, names, indexes)))
                .filter(reading -> reading.recognised() > 0)
                .sorted(BEST_FIRST)
                .toList();
        List<HeaderReading> fitting =
                readings.stream().filter(HeaderReading::fits).toList();
        if (fitting.isEmpty()) {
            return unrecognised(names, readings);
        }
        HeaderReading best = fitting.getFirst();
        List<String> kindsThatFit = fitting.stream()
                .filter(reading -> BEST_FIRST.compare(reading, best) == 0)
                .map(reading -> reading.kind().code())
                .distinct()
                .toList();
        return kindsThatFit.size() > 1 ? new HeaderMatch.Ambiguous(kindsThatFit) : best.matched();
    }

    private static HeaderMatch unrecognised(List<HeaderName> header, List<HeaderReading> readings) {
        if (readings.isEmpty()) {
            List<Integer> unknown = IntStream.range(0, header.size())
                    .filter(index -> !header.get(index).blank())
                    .boxed()
                    .toList();
            return new HeaderMatch.Unrecognised(null, 0, List.of(), unknown);
        }
        return readings.getFirst().unrecognised();
    }
}
