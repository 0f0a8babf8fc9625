package org.zhengxin.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A header row as one template reads it. */
record HeaderReading(Kind kind, Template template, List<HeaderCell> cells, List<Field> missing, int recognised) {

    static HeaderReading of(Kind kind, Template template, List<HeaderName> header, HeaderIndexes indexes) {
        Set<Column> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<HeaderCell> cells = new ArrayList<>();
        for (HeaderName name : header) {
            HeaderCell cell = cell(template, name, found, indexes);
            cells.add(cell);
            if (cell.column() != null) {
                found.add(cell.column());
            }
        }
        found.removeIf(Column::person);
        return new HeaderReading(kind, template, cells, missing(template, found), found.size());
    }

    private static HeaderCell cell(Template template, HeaderName name, Set<Column> found, HeaderIndexes indexes) {
        if (name.blank()) {
            return new HeaderCell(HeaderCell.State.BLANK, null);
        }
        Column column = indexes.find(template, name);
        if (column == null) {
            return new HeaderCell(indexes.person(name) ? HeaderCell.State.PERSON : HeaderCell.State.UNKNOWN, null);
        }
        Field field = column.field();
        if (field == null) {
            return new HeaderCell(HeaderCell.State.PERSON, column);
        }
        if (found.contains(column)) {
            return new HeaderCell(HeaderCell.State.DUPLICATE, column);
        }
        boolean filled = found.stream().anyMatch(other -> field.equals(other.field()));
        HeaderCell.State second = field.multiple() ? HeaderCell.State.JOINED : HeaderCell.State.DUPLICATE;
        return new HeaderCell(filled ? second : HeaderCell.State.MAPPED, column);
    }

    private static List<Field> missing(Template template, Set<Column> found) {
        Set<Field> missing = new LinkedHashSet<>();
        for (Column column : template.columns()) {
            Field field = column.field();
            if (field != null
                    && column.requirement() instanceof Requirement.Always
                    && found.stream().noneMatch(other -> field.equals(other.field()))) {
                missing.add(field);
            }
        }
        return List.copyOf(missing);
    }

    /** Tells whether every column is there without which the header is not taken for this form. */
    boolean fits() {
        return template.recognisedBy().stream()
                .allMatch(code -> cells.stream()
                        .map(HeaderCell::column)
                        .anyMatch(column -> column != null
                                && column.field() != null
                                && column.field().code().equals(code)));
    }

    HeaderMatch.Matched matched() {
        return new HeaderMatch.Matched(kind, template, cells, missing);
    }

    HeaderMatch.Unrecognised unrecognised() {
        List<Integer> unknown = IntStream.range(0, cells.size())
                .filter(index -> cells.get(index).state() == HeaderCell.State.UNKNOWN)
                .boxed()
                .toList();
        return new HeaderMatch.Unrecognised(
                template, recognised, missing.stream().map(Field::label).toList(), unknown);
    }
}
