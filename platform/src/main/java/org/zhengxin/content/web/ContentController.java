package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.ContentSearch;
import org.zhengxin.content.library.Edition;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The pages of columns and articles (资讯与指南). */
@Controller
class ContentController {

    private static final int ON_OVERVIEW = 3;

    private final Shelves shelves;
    private final ContentSearch search;
    private final Lines lines;
    private final Places places;
    private final Pages pages;

    ContentController(Shelves shelves, ContentSearch search, Lines lines, Places places, Pages pages) {
        this.shelves = shelves;
        this.search = search;
        this.lines = lines;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/content")
    View overview(
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "page", required = false) @Nullable String page,
            HttpServletResponse response) {
        Feeds.announce(response, null);
        if (text != null && !text.isBlank()) {
            SearchEngines.keepAway(response);
            return pages.page("content/web/overview.jte", found(text.strip(), page));
        }
        List<OverviewPage.Shelf> all = shelves.columns().stream()
                .map(column -> new OverviewPage.Shelf(column, latest(column)))
                .toList();
        return pages.page("content/web/overview.jte", new OverviewPage("", all, shelves.districts(), null));
    }

    @GetMapping("/content/{column}")
    View column(
            @PathVariable("column") String code,
            @RequestParam(name = "page", required = false) @Nullable String page,
            HttpServletResponse response) {
        Column column = shelves.column(code).orElseThrow(ContentProblems::column);
        keepAwayIfAsked(column, response);
        Feeds.announce(response, column);
        Numbered<Article> articles = Numbered.of(shelves.articles(code, null), page, "/content/" + column.code(), null);
        return pages.page("content/web/column.jte", new ColumnPage(column, null, lines.of(articles)));
    }

    @GetMapping("/content/{column}/{slug}")
    View article(@PathVariable("column") String code, @PathVariable("slug") String slug, HttpServletResponse response) {
        Article article = shelves.article(code, slug).orElseThrow(ContentProblems::article);
        Column column = shelves.column(code).orElseThrow(ContentProblems::column);
        keepAwayIfAsked(column, response);
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified(article));
        Edition edition = article.edition(Language.current());
        LocalDate published = ArticleLine.day(article.from());
        LocalDate updated = ArticleLine.day(article.updated());
        return pages.page(
                "content/web/article.jte",
                new ArticlePage(
                        article,
                        column,
                        edition,
                        edition.language() != Language.current(),
                        published,
                        updated.isAfter(published) ? updated : null,
                        places.of(article)));
    }

    /** Something that was written long before it was published is new to readers on that day. */
    static long lastModified(Article article) {
        return Math.max(article.changed().toEpochMilli(), article.from().toEpochMilli());
    }

    private OverviewPage found(String text, @Nullable String page) {
        if (text.length() > ContentSearch.LONGEST) {
            throw new ProblemException(
                    "QUERY_TOO_LONG",
                    HttpStatus.BAD_REQUEST,
                    Text.of("查询内容不得超过 100 个字。", "A search text has at most 100 characters."));
        }
        Numbered<ContentSearch.Found> found =
                Numbered.of(search.find(text, Language.current()), page, "/content", text);
        return new OverviewPage(text, List.of(), List.of(), found.map(hit -> line(hit, text)));
    }

    private ArticleLine line(ContentSearch.Found hit, String text) {
        String excerpt = ContentSearch.excerpt(hit.edition(), text);
        return ArticleLine.of(hit.article(), hit.edition(), excerpt, lines.column(hit.article()));
    }

    private List<ArticleLine> latest(Column column) {
        List<Article> articles = shelves.articles(column.code(), null);
        return lines.of(articles.subList(0, Math.min(ON_OVERVIEW, articles.size())), Language.current());
    }

    private static void keepAwayIfAsked(Column column, HttpServletResponse response) {
        if (!column.indexed()) {
            SearchEngines.keepAway(response);
        }
    }
}
