package org.zhengxin.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a form (数据模板) in which rows of a kind arrive.
 *
 * @param id the template's id, unique in a release, such as {@code administrative-penalty-2019}
 * @param kind the code of the kind that it fills
 * @param label its name
 * @param version the version as its publisher names it
 * @param basis where the form is laid down
 * @param recognisedBy codes of the fields without whose columns a header is not taken for this form
 * @param columns its columns in official order; two columns may fill the same field in different units
 * @param codes what its coded values mean
 */
public record Template(
        String id,
        String kind,
        Text label,
        String version,
        Basis basis,
        List<String> recognisedBy,
        List<Column> columns,
        Codes codes) {

    /** Copies the lists. */
    public Template {
        recognisedBy = List.copyOf(recognisedBy);
        columns = List.copyOf(columns);
    }

    /** Returns the first column that fills the field; empty when this version of the form has none. */
    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> field.equals(column.field())).findFirst();
    }

    /** Returns whether rows of this version must fill in the field; voluntary where the form has no such column. */
    public Requirement requirement(Field field) {
        return column(field).map(Column::requirement).orElseGet(Requirement.Voluntary::new);
    }

    /** Returns the headers that more than one of its columns accepts, as they are written. */
    public List<String> clashingHeaders() {
        Map<String, Column> seen = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Column column : columns) {
            for (String header : column.headers()) {
                Column other = seen.putIfAbsent(HeaderName.normal(header), column);
                if (other != null && !other.equals(column)) {
                    clashes.add(header);
                }
            }
        }
        return clashes;
    }
}
