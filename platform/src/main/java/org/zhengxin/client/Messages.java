package org.zhengxin.client;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command's texts in the language of the terminal, English unless that is Chinese. */
record Messages(Locale locale, ResourceBundle texts) {

    static Messages of(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return new Messages(locale, ResourceBundle.getBundle("org.zhengxin.client.messages", locale, control));
    }

    String text(String key, Object... details) {
        return new MessageFormat(texts.getString(key), locale).format(details);
    }
}
