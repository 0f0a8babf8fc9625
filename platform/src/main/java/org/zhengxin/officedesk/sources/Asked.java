package org.zhengxin.officedesk.sources;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;

/**
 * What the page of sources is narrowed to (查询条件).
 *
 * @param month in which rows came and decisions were made
 * @param chosen one agency, or null for all
 * @param agencies all to choose from: those that the reader looks after
 */
record Asked(YearMonth month, @Nullable Agency chosen, List<Agency> agencies) {

    List<Long> ids() {
        return chosen == null ? agencies.stream().map(Agency::id).toList() : List.of(chosen.id());
    }

    /** Returns the address of a table of this page. */
    String address(String path) {
        return path + "?month=" + month + (chosen == null ? "" : "&agency=" + chosen.code());
    }
}
