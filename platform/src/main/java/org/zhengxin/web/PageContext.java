package org.zhengxin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What every page is rendered with besides its own model (页面上下文).
 *
 * @param language the language of the page
 * @param path the address of the page without its query
 * @param query the query without {@code lang}, encoded as it came, without {@code ?}; may be empty
 * @param today the day in Shanghai on which the page is made
 * @param indexed whether search engines may keep the page; what the answer's {@code X-Robots-Tag} says
 * @param assets our own static files
 * @param banners notices above the page, in its language
 * @param messages the texts of the interface
 */
public record PageContext(
        Language language,
        String path,
        String query,
        LocalDate today,
        boolean indexed,
        Assets assets,
        List<String> banners,
        MessageSource messages) {

    /** Returns a message of the interface in the page's language; fails if there is none under the key. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** Returns a bilingual text in the page's language. */
    public String text(Text text) {
        return text.in(language);
    }

    /** Returns the one of two forms of a text that is in the page's language. */
    public String either(String zh, String en) {
        return text(new Text(zh, en));
    }

    /** Returns the address of one of our own static files, such as {@code site.css}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Returns the locale of the page. */
    public Locale locale() {
        return language.locale();
    }

    /** Returns the relative address of this page in the other language. */
    public String otherLanguage() {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        String switched = "?" + Language.NAME + "=" + other.parameter();
        return query.isEmpty() ? switched : switched + "&" + query;
    }
}
