package org.zhengxin.content.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.District;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;

/** The districts' own views of the register (区县站点). */
@Controller
class DistrictController {

    private static final int OWN = 8;
    private static final int CITY = 5;

    private final Shelves shelves;
    private final Lines lines;
    private final RecordLists lists;
    private final Pages pages;

    DistrictController(Shelves shelves, Lines lines, RecordLists lists, Pages pages) {
        this.shelves = shelves;
        this.lines = lines;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/districts")
    View districts() {
        return pages.page("content/web/districts.jte", shelves.districts());
    }

    @GetMapping("/districts/{slug}")
    View district(@PathVariable("slug") String slug) {
        District district = shelves.district(slug).orElseThrow(ContentProblems::district);
        List<Article> own = shelves.articles(null, district);
        List<Article> city = shelves.articles().stream()
                .filter(article -> article.regions().isEmpty())
                .limit(CITY)
                .toList();
        return pages.page(
                "content/web/district.jte",
                new DistrictPage(
                        district,
                        columns(district, own),
                        lines.of(own.stream().limit(OWN).toList(), Language.current()),
                        lines.of(city, Language.current()),
                        lists.of(district)));
    }

    @GetMapping("/districts/{slug}/content/{column}")
    View column(
            @PathVariable("slug") String slug,
            @PathVariable("column") String code,
            @RequestParam(name = "page", required = false) @Nullable String page) {
        District district = shelves.district(slug).orElseThrow(ContentProblems::district);
        Column column = shelves.column(code)
                .filter(one -> district.columns().contains(one.code()))
                .orElseThrow(ContentProblems::column);
        String address = "/districts/" + district.slug() + "/content/" + column.code();
        Numbered<Article> articles = Numbered.of(shelves.articles(code, district), page, address, null);
        return pages.page("content/web/column.jte", new ColumnPage(column, district, lines.of(articles)));
    }

    private List<Column> columns(District district, List<Article> own) {
        Set<String> filled = own.stream().map(Article::column).collect(Collectors.toSet());
        return district.columns().stream()
                .filter(filled::contains)
                .flatMap(code -> shelves.column(code).stream())
                .toList();
    }
}
