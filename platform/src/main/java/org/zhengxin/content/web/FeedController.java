package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.Language;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.SiteAddress;

/** Feeds of all articles and of each column (订阅), and what search engines are to find (站点地图). */
@RestController
class FeedController implements SearchEngines {

    private static final int MOST = 50;

    private final Shelves shelves;
    private final SiteAddress address;
    private final MessageSource messages;

    FeedController(Shelves shelves, SiteAddress address, MessageSource messages) {
        this.shelves = shelves;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/content/feed.atom")
    ResponseEntity<String> all(HttpServletRequest request) {
        return feed(null, request);
    }

    @GetMapping("/content/{column}/feed.atom")
    ResponseEntity<String> column(@PathVariable("column") String code, HttpServletRequest request) {
        return feed(shelves.column(code).orElseThrow(ContentProblems::column), request);
    }

    @GetMapping("/content/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request) {
        List<Column> columns =
                shelves.columns().stream().filter(Column::indexed).toList();
        return ResponseEntity.ok()
                .header("Content-Type", "application/xml;charset=UTF-8")
                .body(Sitemap.write(address.root(request), columns, shelves.districts(), shelves.articles()));
    }

    @Override
    public List<String> pages() {
        return List.of();
    }

    @Override
    public List<String> sitemaps() {
        return List.of("/content/sitemap.xml");
    }

    private ResponseEntity<String> feed(@Nullable Column column, HttpServletRequest request) {
        Language language = Language.current();
        List<Article> articles = shelves.articles(column == null ? null : column.code(), null);
        String site = text("content.publisher", language);
        String what = column == null
                ? text("content.title", language)
                : column.label().in(language);
        String page = column == null ? "/content" : "/content/" + column.code();
        return ResponseEntity.ok()
                .header("Content-Type", Feeds.TYPE)
                .header("Vary", "Cookie")
                .body(AtomFeed.write(
                        address.root(request),
                        Feeds.address(column),
                        page,
                        what + " · " + site,
                        site,
                        language,
                        articles.subList(0, Math.min(MOST, articles.size()))));
    }

    private String text(String key, Language language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language.locale()));
    }
}
