package org.zhengxin.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the separator of a text from its first records: the one under which most of them have the same many fields. */
final class CsvSeparator {

    private static final List<Character> CANDIDATES = List.of(',', '\t', ';');
    private static final int RECORDS = 20;

    private CsvSeparator() {}

    static char detect(String head) {
        char best = CANDIDATES.getFirst();
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String head, char separator) {
        Map<Integer, Integer> recordsByFields = new HashMap<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(head)
                    .stream()
                    .limit(RECORDS)
                    .map(CsvRecord::getFieldCount)
                    .forEach(fields -> recordsByFields.merge(fields, 1, Integer::sum));
        } catch (CsvParseException e) {
            // The beginning may end inside quotes; what came before counts.
        }
        return recordsByFields.entrySet().stream()
                .mapToLong(entry -> (entry.getKey() - 1L) * entry.getValue())
                .max()
                .orElse(0);
    }
}
