package org.zhengxin.content.library;

import java.util.List;
import java.util.Optional;

/**
 * The folder as it was found at one look (稿库).
 *
 * @param columns in the order to show them
 * @param articles sound ones, public or not, latest first
 * @param faults what was not sound
 */
public record Library(List<Column> columns, List<District> districts, List<Article> articles, List<Fault> faults) {

    static final Library EMPTY = new Library(List.of(), List.of(), List.of(), List.of());

    public Library {
        columns = List.copyOf(columns);
        districts = List.copyOf(districts);
        articles = List.copyOf(articles);
        faults = List.copyOf(faults);
    }

    /** Finds a column. */
    public Optional<Column> column(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }
}
