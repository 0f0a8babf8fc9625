package org.zhengxin.content.library;

import java.util.List;
import org.zhengxin.foundation.code.RegionCode;
import org.zhengxin.web.Text;

/**
 * A district's own view of the register (区县站点), such as 信用二七.
 *
 * @param slug its part of the address
 * @param name its name
 * @param introduction one sentence
 * @param regions the codes of its region, six digits; the first one is what searches are narrowed to
 * @param columns codes of its columns, in order
 * @param records codes of the kinds whose lists it shows
 */
public record District(
        String slug, Text name, Text introduction, List<String> regions, List<String> columns, List<String> records) {

    public District {
        regions = List.copyOf(regions);
        columns = List.copyOf(columns);
        records = List.copyOf(records);
    }

    /** Returns the code of the region that searches are narrowed to. */
    public String region() {
        return regions.getFirst();
    }

    /** Tells whether an article is about this district. */
    public boolean owns(Article article) {
        return columns.contains(article.column())
                && article.regions().stream()
                        .anyMatch(region ->
                                regions.stream().anyMatch(own -> new RegionCode(own).covers(new RegionCode(region))));
    }
}
