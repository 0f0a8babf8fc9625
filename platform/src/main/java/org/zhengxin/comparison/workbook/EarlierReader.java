package org.zhengxin.comparison.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.comparison.list.SubmittedList;
import org.zhengxin.comparison.workbook.EarlierWorkbook.Key;
import org.zhengxin.comparison.workbook.EarlierWorkbook.Past;
import org.zhengxin.comparison.workbook.EarlierWorkbook.PastRecord;
import org.zhengxin.comparison.workbook.Label.Columns;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.table.SourceRow;
import org.zhengxin.web.Text;

/**
 * Reads an earlier workbook (读取上次的工作簿) by the names of its columns: sheets and columns may have moved, been renamed
 * or gone, rows may have been added or taken out.
 */
@Component
public class EarlierReader {
    private static final Set<Label> LIST = Set.of(Label.GIVEN, Label.OUTCOME);
    private static final Set<Label> COUNTS = Set.of(Label.CODE, Label.KIND, Label.COUNT);
    private static final Set<Label> RECORDS = Set.of(Label.CODE, Label.KIND, Label.RECORD);

    private final Catalogue catalogue;

    EarlierReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Reads the sheets of an upload as an earlier workbook; empty if it is none. */
    public Optional<EarlierWorkbook> read(List<List<SourceRow>> sheets) {
        List<List<String>> pairs = null;
        List<Past> past = new ArrayList<>();
        Map<Key, Integer> counts = null;
        Map<Key, List<PastRecord>> records = null;
        for (List<SourceRow> sheet : sheets) {
            Columns columns = Label.columns(sheet);
            List<SourceRow> rows = sheet.subList(columns.header() + 1, sheet.size());
            if (pairs == null && columns.has(LIST)) {
                pairs = list(columns, rows, past);
            } else if (records == null && columns.has(RECORDS)) {
                records = records(columns, rows);
            } else if (counts == null && columns.has(COUNTS)) {
                counts = counts(columns, rows);
            }
        }
        return pairs == null
                ? Optional.empty()
                : Optional.of(new EarlierWorkbook(SubmittedList.ofEarlier(pairs), past, counts, records, labels()));
    }

    /** Rows of lines that were not taken then hold nothing to compare and are left out. */
    private static List<List<String>> list(Columns columns, List<SourceRow> rows, List<Past> past) {
        List<List<String>> pairs = new ArrayList<>();
        for (SourceRow row : rows) {
            String given = columns.text(row, Label.GIVEN);
            String code = code(columns.text(row, Label.CODE));
            if (!TextNormal.isBlank(given) || code != null) {
                pairs.add(List.of(given, code == null ? "" : code));
                String name = columns.text(row, Label.NAME);
                past.add(new Past(
                        day(columns.text(row, Label.DAY)),
                        code,
                        name.isEmpty() ? null : name,
                        columns.has(Label.STATUS) ? columns.text(row, Label.STATUS) : null));
            }
        }
        return pairs;
    }

    private Map<Key, Integer> counts(Columns columns, List<SourceRow> rows) {
        Map<Key, Integer> counts = new HashMap<>();
        for (SourceRow row : rows) {
            Key key = key(columns, row);
            Integer count = number(columns.text(row, Label.COUNT));
            if (key != null && count != null) {
                counts.putIfAbsent(key, count);
            }
        }
        return counts;
    }

    private Map<Key, List<PastRecord>> records(Columns columns, List<SourceRow> rows) {
        Map<Key, List<PastRecord>> records = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (SourceRow row : rows) {
            Key key = key(columns, row);
            String id = columns.text(row, Label.RECORD);
            if (key != null && !id.isEmpty() && seen.add(id)) {
                records.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new PastRecord(
                                row.number(),
                                id,
                                number(columns.text(row, Label.VERSION)),
                                day(columns.text(row, Label.UNTIL))));
            }
        }
        return records;
    }

    private Map<String, Text> labels() {
        return catalogue.kinds().stream()
                .collect(Collectors.toMap(
                        Kind::code,
                        kind -> Text.of(kind.label().zh(), kind.label().en()),
                        (one, other) -> one));
    }

    private @Nullable Key key(Columns columns, SourceRow row) {
        String code = code(columns.text(row, Label.CODE));
        String kind = kind(columns.text(row, Label.KIND));
        return code == null || kind == null ? null : new Key(code, kind);
    }

    private @Nullable String kind(String label) {
        return catalogue.kinds().stream()
                .filter(kind -> label.equals(kind.label().zh())
                        || label.equals(kind.label().en()))
                .map(Kind::code)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(String text) {
        return switch (UnifiedCode.check(text)) {
            case UnifiedCodeCheck.Sound sound -> sound.code().value();
            case UnifiedCodeCheck.WrongCheckCharacter wrong -> wrong.code().value();
            case UnifiedCodeCheck.Malformed _, UnifiedCodeCheck.Placeholder _, UnifiedCodeCheck.Absent _ -> null;
        };
    }

    private static @Nullable LocalDate day(String text) {
        return DayReader.read(text) instanceof DayReading.Day(LocalDate day) ? day : null;
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
