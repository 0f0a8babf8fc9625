package org.zhengxin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of an answer (语言): Chinese unless the reader asked for English. */
public enum Language {
    ZH(Locale.CHINA, "zh-CN"),
    EN(Locale.ENGLISH, "en");

    /** The name of both the parameter and the cookie that choose a language. */
    public static final String NAME = "lang";

    /** The cookie's name where the register is served over HTTPS: bound to the host. */
    public static final String BOUND_NAME = "__Host-" + NAME;

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** Returns the language of the request that this thread serves. */
    public static Language current() {
        return of(LocaleContextHolder.getLocale());
    }

    /** Returns English for an English locale and Chinese for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** Returns the language that a request asks for: by its query, else by its cookie, else Chinese. */
    public static Language of(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(ZH);
    }

    /**
     * Returns the language that the query names. Reads the query alone: asking the request for parameters would
     * take in the whole of an upload.
     */
    public static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(NAME + "=")) {
                return named(pair.substring(NAME.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME) || cookie.getName().equals(BOUND_NAME)) {
                return named(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> named(String name) {
        return switch (name) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** Returns the value of the parameter and the cookie for this language. */
    public String parameter() {
        return locale.getLanguage();
    }

    /** Returns the locale that messages are looked up with. */
    public Locale locale() {
        return locale;
    }

    /** Returns the BCP 47 tag for {@code lang} attributes and headers. */
    public String tag() {
        return tag;
    }
}
