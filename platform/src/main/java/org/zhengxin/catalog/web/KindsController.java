package org.zhengxin.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.catalog.Catalogue;

/** Lists the kinds of the catalogue in force today (目录查询接口). */
@RestController
@RequestMapping(path = "/api/v1/kinds", produces = MediaType.APPLICATION_JSON_VALUE)
class KindsController {

    /**
     * The kinds.
     *
     * @param release the name of the release
     * @param items the kinds in catalogue order
     * @param next always null: the list is whole
     */
    record KindList(
            String release, List<KindView> items, @Nullable String next) {}

    private final Catalogue catalogue;

    KindsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    KindList list() {
        return new KindList(
                catalogue.release().id(),
                catalogue.kinds().stream().map(KindView::of).toList(),
                null);
    }
}
