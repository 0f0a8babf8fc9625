package org.zhengxin.comparison.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengxin.table.Cell;
import org.zhengxin.table.Sheet;
import org.zhengxin.table.SourceRow;
import org.zhengxin.web.Text;

/** Turns what was sent into lines (名单识别); with a header or without, one cell in a line or several. */
public final class SubmittedList {
    private static final Sheet PASTED = new Sheet(1, "");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private SubmittedList() {}

    /** Returns a pasted text as a sheet; columns are separated by tabs. */
    public static List<SourceRow> sheet(String text) {
        List<SourceRow> rows = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1];
            if (!line.isBlank()) {
                List<Cell> cells =
                        List.of(line.split("\t", -1)).stream().map(Cell::of).toList();
                rows.add(new SourceRow(PASTED, number, cells, null));
            }
        }
        return rows;
    }

    /** Returns a pasted text in which the digits of lines that seem to hold a person's number are covered. */
    public static String covered(String text) {
        return text.lines()
                .map(line -> ofRows(List.of(List.of(Cell.of(line)))).stream().anyMatch(Line::personal)
                        ? DIGIT.matcher(line).replaceAll("*")
                        : line)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the lines of an uploaded file: of its first sheet with a header, else of its first sheet. */
    public static List<Line> ofSheets(List<List<SourceRow>> sheets) {
        List<List<List<Cell>>> all = sheets.stream()
                .map(sheet -> sheet.stream().map(SourceRow::cells).toList())
                .toList();
        List<List<Cell>> chosen = all.stream()
                .filter(rows -> ListColumns.find(rows).isPresent())
                .findFirst()
                .orElse(all.isEmpty() ? List.of() : all.getFirst());
        return ofRows(chosen);
    }

    /** Returns the lines of pairs of a code and a name, of which either may be empty. */
    public static List<Line> ofPairs(List<List<String>> pairs) {
        Lines lines = new Lines();
        pairs.forEach(pair -> lines.add(Cell.of(pair.getFirst()), Cell.of(pair.getLast())));
        return lines.lines();
    }

    /** Returns the lines of an earlier comparison, one for each pair of what was submitted and the code it led to. */
    public static List<Line> ofEarlier(List<List<String>> pairs) {
        Lines lines = new Lines();
        pairs.forEach(pair -> lines.addEarlier(pair.getFirst(), pair.getLast()));
        return lines.lines();
    }

    /** Returns lines numbered anew, one list after the other; refuses none and too many. */
    public static List<Line> joined(List<Line> first, List<Line> second) {
        List<Line> all = new ArrayList<>(first);
        for (Line line : second) {
            all.add(new Line(
                    all.size() + 1, line.given(), line.code(), line.name(), line.personal(), line.digitsLost()));
        }
        if (all.isEmpty()) {
            throw ListProblem.LIST_EMPTY.exception();
        }
        if (all.size() > ListProblem.MOST_LINES) {
            throw ListProblem.LIST_TOO_LONG.exception(
                    Text.of(
                            "名单有 " + all.size() + " 行，一次最多 200 行。",
                            "The list has " + all.size() + " lines; at most 200 can be compared at once."),
                    Map.of("lines", all.size()));
        }
        return all;
    }

    private static List<Line> ofRows(List<List<Cell>> rows) {
        Lines lines = new Lines();
        ListColumns.find(rows)
                .ifPresentOrElse(
                        columns -> rows.subList(columns.header() + 1, rows.size())
                                .forEach(row -> lines.add(cell(row, columns.code()), cell(row, columns.name()))),
                        () -> rows.forEach(lines::add));
        return lines.lines();
    }

    private static Cell cell(List<Cell> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : Cell.EMPTY;
    }
}
