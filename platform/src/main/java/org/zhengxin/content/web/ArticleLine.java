package org.zhengxin.content.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Edition;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * An article in a list (文章条目).
 *
 * @param column the name of its column
 * @param language the language that its title and summary are in
 * @param day the day of its publication
 */
record ArticleLine(String path, Text column, Language language, String title, String summary, LocalDate day) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static ArticleLine of(Article article, Edition edition, String summary, Text column) {
        return new ArticleLine(
                article.path(), column, edition.language(), edition.title(), summary, day(article.from()));
    }

    /** Returns the day in Shanghai in which a moment lies. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SHANGHAI);
    }
}
