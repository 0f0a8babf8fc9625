package org.zhengxin.content.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.Edition;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** Puts articles into the form that lists show, in the reader's language where there is an edition (列表整理). */
@Component
class Lines {

    private final Shelves shelves;

    Lines(Shelves shelves) {
        this.shelves = shelves;
    }

    List<ArticleLine> of(List<Article> articles, Language language) {
        return articles.stream().map(article -> line(article, language)).toList();
    }

    Numbered<ArticleLine> of(Numbered<Article> page) {
        Language language = Language.current();
        return page.map(article -> line(article, language));
    }

    Text column(Article article) {
        return shelves.column(article.column()).map(Column::label).orElseGet(() -> Text.of("", ""));
    }

    private ArticleLine line(Article article, Language language) {
        Edition edition = article.edition(language);
        return ArticleLine.of(article, edition, edition.summary(), column(article));
    }
}
