package org.zhengxin.content.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.HomeSection;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;

/** The newest articles on the home page (首页动态). */
@Component
class HomeNews implements HomeSection {

    private static final int SHOWN = 6;

    private final Shelves shelves;
    private final Lines lines;
    private final Pages pages;

    HomeNews(Shelves shelves, Lines lines, Pages pages) {
        this.shelves = shelves;
        this.lines = lines;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Content> content(PageContext page) {
        List<Article> articles = shelves.articles();
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        List<ArticleLine> newest = lines.of(articles.subList(0, Math.min(SHOWN, articles.size())), page.language());
        return Optional.of(pages.fragment("content/web/newest.jte", page, new NewestPart(newest, shelves.districts())));
    }
}
