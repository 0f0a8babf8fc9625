package org.zhengxin.catalog;

import java.util.Locale;

/**
 * A wording (文本) in Chinese, which binds, and in English, which translates it.
 *
 * @param zh the Chinese wording, never blank
 * @param en the English wording, never blank
 */
public record Text(String zh, String en) {

    /** Refuses a wording that is blank in either language. */
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both Chinese and English");
        }
    }

    /** Returns the wording in the language of the locale: English for {@code en}, otherwise Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
