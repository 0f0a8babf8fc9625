package org.zhengxin.content.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.web.Text;

/** Names the regions that an article is about (适用区域): by the district's site, else by the list of regions. */
@Component
class Places {

    private final Shelves shelves;

    Places(Shelves shelves) {
        this.shelves = shelves;
    }

    List<Text> of(Article article) {
        return article.regions().stream().map(this::name).toList();
    }

    private Text name(String region) {
        return shelves.districts().stream()
                .filter(district -> district.regions().contains(region))
                .map(district -> district.name())
                .findFirst()
                .orElseGet(() -> Regions.find(region)
                        .map(found -> Text.of(found.name(), found.english()))
                        .orElseGet(() -> Text.of(region, region)));
    }
}
