package org.zhengxin.organisation.search;

import java.util.List;

/**
 * The portions in which the index of names is searched (索引分段), the smallest first and what is no longer in operation
 * last: whoever has enough stops. Each has an index of its own, made by the database's function {@code
 * name_index_finish}, whose conditions these repeat.
 */
final class Portions {
    private static final List<String> CONDITIONS = List.of(
            "n.living and n.organisation_id % 128 = 0",
            "n.living and n.organisation_id % 128 between 1 and 15",
            "n.living and n.organisation_id % 128 > 15",
            "not n.living");

    private Portions() {}

    /** Returns all portions as a table {@code n}, so that the database can use their indexes as it sees fit. */
    static String table() {
        return "(" + query("n.*", "true") + ") n";
    }

    /** Returns a query of all portions, read one after the other as far as somebody reads on. */
    static String query(String columns, String condition) {
        return String.join(
                " union all ",
                CONDITIONS.stream()
                        .map(portion ->
                                "select " + columns + " from name_index n where " + portion + " and " + condition)
                        .toList());
    }
}
